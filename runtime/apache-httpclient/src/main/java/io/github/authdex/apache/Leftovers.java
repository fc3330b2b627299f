package io.github.authdex.apache;

import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;

/** Content of responses that are not the last. */
final class Leftovers {
  private static final int MOST = 1 << 16;

  private Leftovers() {}

  /**
   * Drops {@code response}, and keeps its connection if the content is short and there already.
   *
   * @param patient whether it is waited for, since the next request needs the same connection
   */
  static void drop(CloseableHttpResponse response, boolean patient) throws IOException {
    HttpEntity content = response.getEntity();
    try {
      if (content != null && (patient || isThere(content))) {
        byte[] unused = content.getContent().readNBytes(MOST + 1); // Its end frees the connection.
      }
    } finally {
      response.close(CloseMode.IMMEDIATE); // Does nothing to a connection that was let go of.
    }
  }

  private static boolean isThere(HttpEntity content) throws IOException {
    long length = content.getContentLength();
    return length >= 0 && length <= MOST && content.getContent().available() >= length;
  }
}
