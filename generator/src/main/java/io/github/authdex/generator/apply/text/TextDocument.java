package io.github.authdex.generator.apply.text;

/** A text whose values can be changed in their places. */
public interface TextDocument {
  /** Returns the file as the user named it. */
  String name();

  /** Returns the value that is the whole of it. */
  TextValue root();

  /**
   * Returns the changed text, with the byte order mark that it had.
   *
   * @throws UnkeptFormException if its form could not be kept
   */
  String changed() throws UnkeptFormException;
}
