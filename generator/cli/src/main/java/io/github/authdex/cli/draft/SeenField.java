package io.github.authdex.cli.draft;

/** A header field, a parameter or a field of content that was seen. */
public record SeenField(String name, String value) {
  /** Returns whether the name is {@code other}, whatever the case of its letters. */
  public boolean isCalled(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** Shows no value, which may be secret. */
  @Override
  public String toString() {
    return name;
  }
}
