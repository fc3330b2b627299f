package io.github.authdex.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Optional;

/** Lines in UTF-8, each read when it is there; it ends in CR, LF or both. */
final class TextLines implements AutoCloseable {
  /** A server that never ends a line must not fill the memory. */
  static final int LONGEST = 16 << 20;

  private static final char BOM = '\uFEFF';

  private final Reader text;
  private boolean begun;
  private boolean afterReturn;

  TextLines(InputStream content) {
    this.text = new BufferedReader(new InputStreamReader(content, UTF_8));
  }

  /** Returns the next line without its end; the last one may have none. Empty after the last. */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = text.read(); c >= 0; c = text.read()) {
      boolean ended = c == '\n' || c == '\r';
      if (ended && !(c == '\n' && afterReturn)) {
        afterReturn = c == '\r'; // Whether LF follows is seen later: it may not be there yet.
        return Optional.of(line.toString());
      }
      if (!ended && (begun || c != BOM)) {
        line.append((char) c);
      }
      begun = true;
      afterReturn = false;
      if (line.length() > LONGEST) {
        throw new IOException("Expected a line of at most " + LONGEST + " characters");
      }
    }
    return line.length() == 0 ? Optional.empty() : Optional.of(line.toString());
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
