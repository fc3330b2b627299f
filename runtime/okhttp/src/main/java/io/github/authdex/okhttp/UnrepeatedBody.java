package io.github.authdex.okhttp;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.io.InputStream;

/**
 * Content that OkHttp does not send again by itself when a connection breaks: the server may have
 * taken it, and a refresh token works once.
 */
record UnrepeatedBody(Body content) implements Body {
  @Override
  public InputStream open() throws IOException {
    return content.open();
  }

  @Override
  public long length() {
    return content.length();
  }

  @Override
  public boolean replayable() {
    return false;
  }

  /** Shows what the content shows. */
  @Override
  public String toString() {
    return content.toString();
  }
}
