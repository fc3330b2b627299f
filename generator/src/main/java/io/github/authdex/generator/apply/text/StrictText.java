package io.github.authdex.generator.apply.text;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads texts so that they are written back as the same octets. */
public final class StrictText {
  private StrictText() {}

  /**
   * Returns the text in {@code bytes}, with a byte order mark if it has one.
   *
   * @param name the file as the user named it
   * @throws SourceException if it is no UTF-8, or too long
   */
  public static String of(String name, byte[] bytes) throws SourceException {
    if (bytes.length > DocumentReader.MOST_OCTETS) {
      throw refused(name, "the text is longer than the limit of 64 MiB", "limit-size");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused(name, "the text is not UTF-8; save it as UTF-8", "encoding");
    }
  }

  private static SourceException refused(String name, String message, String rule) {
    return new SourceException(List.of(new Diagnostic(Severity.ERROR, name, 1, message, rule)));
  }
}
