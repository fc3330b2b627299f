package io.github.authdex.cli.draft;

/** A header field, a parameter or a field of content that was seen. */
record SeenField(String name, String value) {
  boolean isCalled(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** Shows no value, which may be secret. */
  @Override
  public String toString() {
    return name;
  }
}
