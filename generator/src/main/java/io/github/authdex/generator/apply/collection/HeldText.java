package io.github.authdex.generator.apply.collection;

/** A text of a collection that may be a credential. */
public interface HeldText {
  HeldPlace place();

  String value();

  /** Returns whether it goes out with the request, and is not switched off. */
  default boolean isSent() {
    return true;
  }

  /** Puts {@code value} in its place. */
  void set(String value);

  /** Takes it out of the collection, its name too. */
  void remove();
}
