package io.github.authdex.generator.apply.text;

/** A text is written in a form in which a change cannot be made in its place. */
public final class UnkeptFormException extends Exception {
  private static final long serialVersionUID = 1L;

  UnkeptFormException(String file) {
    super(
        "\""
            + file
            + "\" is written in a form that a change would not keep (anchors, or values on one line"
            + " with others); write what is to change in lines of their own");
  }
}
