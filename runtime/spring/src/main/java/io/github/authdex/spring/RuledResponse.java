package io.github.authdex.spring;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A response whose content, which is read later, may break the rules of HTTP too.
 *
 * @param uri where it is from, without credentials
 */
record RuledResponse(ClientHttpResponse given, URI uri) implements ClientHttpResponse {
  @Override
  public HttpStatusCode getStatusCode() throws IOException {
    return given.getStatusCode();
  }

  @Override
  public String getStatusText() throws IOException {
    return given.getStatusText();
  }

  @Override
  public HttpHeaders getHeaders() {
    return given.getHeaders();
  }

  @Override
  public InputStream getBody() throws IOException {
    return new RuledContent(given.getBody(), uri);
  }

  @Override
  public void close() {
    given.close();
  }

  @Override
  public String toString() {
    return "a response from " + uri.getHost();
  }

  /** Content of which a fault tells nothing of what the server sent. */
  private static final class RuledContent extends FilterInputStream {
    private final URI uri;

    RuledContent(InputStream content, URI uri) {
      super(content);
      this.uri = uri;
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException | RuntimeException e) {
        throw UntoldAnswer.of(e, uri);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException | RuntimeException e) {
        throw UntoldAnswer.of(e, uri);
      }
    }
  }
}
