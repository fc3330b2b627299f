package io.github.authdex.lab.message;

/** One name with its value: a header line, a query parameter, a cookie or a field of a body. */
public record NamedValue(String name, String value) {
  /** Shows the name alone, since the value may be a secret. */
  @Override
  public String toString() {
    return name + "=***";
  }
}
