package io.github.authdex.client;

import io.github.authdex.auth.internal.xml.XmlEncoding;
import io.github.authdex.client.json.JsonException;
import io.github.authdex.client.json.XmlDocument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which characters content is text. */
final class Charsets {
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]*))", Pattern.CASE_INSENSITIVE);

  /** At the start of HTML (WHATWG HTML, meta charset). */
  private static final Pattern HTML =
      Pattern.compile(
          "<meta[^>]*?charset\\s*=\\s*[\"']?([A-Za-z0-9._-]+)", Pattern.CASE_INSENSITIVE);

  private static final int HEAD = 1024;

  private Charsets() {}

  /**
   * Returns {@code bytes} as text: by a byte order mark, else by the charset of {@code received},
   * else by what XML and HTML say of themselves, else in UTF-8 (RFC 7303 §3, RFC 6657 §3).
   */
  static String text(Received received, byte[] bytes) {
    Optional<Charset> marked = mark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    return new String(
        bytes, named(received).or(() -> inside(received, bytes)).orElse(StandardCharsets.UTF_8));
  }

  /** A reader may ignore a byte order mark (RFC 8259 §8.1). */
  private static byte[] withoutMark(byte[] bytes) {
    boolean marked = mark(bytes).filter(StandardCharsets.UTF_8::equals).isPresent();
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  /**
   * Returns JSON as a reader takes it, in one of UTF's forms and without a mark. Another charset
   * counts only if the server names it and the bytes are no UTF-8, which JSON has to be (RFC 8259
   * §8.1).
   */
  static byte[] json(Received received, byte[] bytes) {
    Optional<Charset> other = named(received).filter(charset -> !charset.name().startsWith("UTF-"));
    return other.isPresent() && !isUtf8(bytes)
        ? new String(bytes, other.get()).getBytes(StandardCharsets.UTF_8)
        : withoutMark(bytes);
  }

  /**
   * Returns XML: in the charset of a byte order mark or else of {@code received}, or else as it
   * says itself (RFC 7303 §3).
   */
  static XmlDocument xml(Received received, byte[] bytes) throws JsonException {
    return mark(bytes).or(() -> named(received)).isPresent()
        ? XmlDocument.read(text(received, bytes))
        : XmlDocument.read(bytes);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Optional<Charset> mark(byte[] bytes) {
    int start =
        (bytes.length > 0 ? (bytes[0] & 0xff) << 16 : 0)
            | (bytes.length > 1 ? (bytes[1] & 0xff) << 8 : 0)
            | (bytes.length > 2 ? bytes[2] & 0xff : 0);
    if (start == 0xefbbbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return switch (start >> 8) {
      case 0xfeff -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xfffe -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> named(Received received) {
    return received
        .headers()
        .first("Content-Type")
        .map(PARAMETER::matcher)
        .filter(Matcher::find)
        .flatMap(found -> of(found.group(1) == null ? found.group(2) : found.group(1)));
  }

  private static Optional<Charset> inside(Received received, byte[] bytes) {
    String type = received.mediaType().orElse("");
    if (!type.endsWith("xml") && !type.equals("text/html")) {
      return Optional.empty();
    }
    if (!type.equals("text/html")) {
      return XmlEncoding.declared(bytes).flatMap(Charsets::of);
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher said = HTML.matcher(head);
    return said.find() ? of(said.group(1)) : Optional.empty();
  }

  private static Optional<Charset> of(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
