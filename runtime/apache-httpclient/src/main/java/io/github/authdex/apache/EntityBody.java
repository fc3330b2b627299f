package io.github.authdex.apache;

import io.github.authdex.auth.message.Body;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.HttpEntity;

/**
 * HttpClient's content for signers.
 *
 * @param given goes to HttpClient again as it came
 */
record EntityBody(HttpEntity given) implements Body {
  /** Some content can only be written. */
  @Override
  public InputStream open() throws IOException {
    try {
      return given.getContent();
    } catch (ContentTooLongException | UnsupportedOperationException e) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      given.writeTo(all);
      return new ByteArrayInputStream(all.toByteArray());
    }
  }

  @Override
  public long length() {
    return given.isChunked() ? -1 : Math.max(given.getContentLength(), -1);
  }

  @Override
  public boolean replayable() {
    return given.isRepeatable();
  }

  /** Shows the length and never the content. */
  @Override
  public String toString() {
    return length() < 0 ? "a stream" : length() + " bytes";
  }
}
