package io.github.authdex.auth.message;

import java.util.Objects;

/**
 * A response with its body.
 *
 * @param head where it came from, its status and headers
 * @param body the content; it may hold a token, so it never shows itself
 */
public record Response(ResponseHead head, Body body) {
  public Response {
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(body, "body");
  }

  /** Returns the status code. */
  public int status() {
    return head.status();
  }

  @Override
  public String toString() {
    return "HTTP " + head.status() + ", " + body.length() + " bytes";
  }
}
