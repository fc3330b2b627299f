package io.github.authdex.cli.request;

import io.github.authdex.cli.console.ReadFailure;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** What a server did to content for the way (RFC 9110 §8.4), and how it is undone. */
final class ContentDecoder {
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  private ContentDecoder() {}

  /** Returns {@code in} as it was before the way; a coding that is not known is told and left. */
  static InputStream decoded(InputStream in, HttpHeaders headers, Terminal terminal)
      throws IOException {
    String coding =
        String.join(", ", headers.allValues("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
    if (coding.isEmpty() || coding.equals("identity")) {
      return in;
    }
    PushbackInputStream content = new PushbackInputStream(in, 2);
    byte[] start = content.readNBytes(2);
    content.unread(start);
    if (start.length == 0) {
      return content;
    }
    boolean zipped = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    if (GZIP.contains(coding) && zipped) {
      return new ReadFailure.Telling(new GZIPInputStream(content));
    }
    terminal
        .err()
        .println(
            "authdex: note: the content is as it came; its server says that it is coded by "
                + coding);
    return content;
  }
}
