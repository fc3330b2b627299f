package io.github.authdex.auth.jdk;

import io.github.authdex.auth.internal.jdk.JdkHttp;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;

/**
 * Content that comes after the response is given. That it breaks the rules of HTTP is told as it
 * would have been before: which of the two it is, is a matter of time.
 */
final class RuledStream extends FilterInputStream {
  private final URI uri;

  private RuledStream(InputStream in, URI uri) {
    super(in);
    this.uri = uri;
  }

  /**
   * Returns {@code content}; if it is a stream of the JDK's own, one that reads it. A handler
   * promises no more of such a stream than that it is one, since nobody else can name its class.
   */
  @SuppressWarnings("unchecked")
  static <T> T over(T content, URI uri) {
    return content instanceof InputStream in
            && in.getClass().getModule() == HttpClient.class.getModule()
        ? (T) new RuledStream(in, uri)
        : content;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw JdkHttp.untold(e, uri);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw JdkHttp.untold(e, uri);
    }
  }
}
