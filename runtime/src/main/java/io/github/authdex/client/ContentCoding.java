package io.github.authdex.client;

import io.github.authdex.auth.message.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Content codings (RFC 9110 §8.4.1), which some servers use without being asked. */
final class ContentCoding {
  private ContentCoding() {}

  /**
   * Returns {@code content} without the coding that {@code headers} name.
   *
   * @throws IOException if it is one that nobody asked for and this does not know
   */
  static InputStream decoded(Headers headers, InputStream content) throws IOException {
    String coding =
        String.join(",", headers.all("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
    if (coding.isEmpty() || coding.equals("identity")) {
      return content;
    }
    PushbackInputStream begun = new PushbackInputStream(content, 1);
    int first = begun.read();
    if (first < 0) {
      return begun;
    }
    begun.unread(first);
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(begun);
      case "deflate" -> new InflaterInputStream(begun);
      default -> {
        content.close();
        throw new IOException(
            "Expected an answer without content coding, or in gzip or deflate, but was \""
                + Excerpt.line(coding)
                + "\" (RFC 9110 §8.4)");
      }
    };
  }
}
