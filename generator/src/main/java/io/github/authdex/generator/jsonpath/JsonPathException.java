package io.github.authdex.generator.jsonpath;

/** A text is no JSONPath query, or one that asks too much. */
public final class JsonPathException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  JsonPathException(String message) {
    super(message);
  }
}
