package io.github.authdex.client.json;

import java.io.IOException;

/**
 * JSON, or XML, is not well formed or has another form than expected. Its message shows no values.
 */
public final class JsonException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Misfit misfit;

  JsonException(String message) {
    super(message);
    this.misfit = null;
  }

  private JsonException(Misfit misfit) {
    super(misfit.toString());
    this.misfit = misfit;
  }

  static JsonException unexpected(String expected, JsonPath path, Object tree) {
    return new JsonException(Misfit.of(expected, path, tree));
  }

  static JsonException of(Misfit misfit) {
    return new JsonException(misfit);
  }

  /** Returns what does not fit; null if the text is no JSON, or XML, at all. */
  Misfit misfit() {
    return misfit;
  }
}
