package io.github.authdex.client;

import io.github.authdex.auth.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An API refused a call. The message names the operation and the status alone; what the server said
 * is in {@link #body}.
 */
public final class ApiException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final int status;
  private final transient Headers headers;
  private final byte[] body;

  ApiException(String operation, int status, Headers headers, byte[] body) {
    super("Operation \"" + operation + "\" was answered with status " + status);
    this.operation = operation;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Returns the operation's id. */
  public String operation() {
    return operation;
  }

  /** Returns the status code. */
  public int status() {
    return status;
  }

  /** Returns the answer's headers. */
  public Headers headers() {
    return headers == null ? Headers.EMPTY : headers;
  }

  /** Returns the answer's content as text, cut after a mebibyte. */
  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
