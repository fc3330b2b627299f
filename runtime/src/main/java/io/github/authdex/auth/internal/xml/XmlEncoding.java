package io.github.authdex.auth.internal.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which characters XML says that it is (XML 1.0, §4.3.3 and appendix F). */
public final class XmlEncoding {
  private static final int HEAD = 1024;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private XmlEncoding() {}

  /**
   * Returns the name of the encoding that the start of {@code text} declares, if it is readable.
   */
  public static Optional<String> declared(byte[] text) {
    String head = new String(text, 0, Math.min(text.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher said = DECLARED.matcher(head);
    return said.find() ? Optional.of(said.group(1)) : Optional.empty();
  }

  /**
   * Returns {@code bytes} as text: by a byte order mark, which is left out, or the first
   * characters, else as declared, else in UTF-8.
   *
   * @throws CharacterCodingException if they are something else, or in an unknown encoding
   */
  public static String text(byte[] bytes) throws CharacterCodingException {
    String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) throws CharacterCodingException {
    int start = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    if (start == 0xfeff || start == '<') {
      return StandardCharsets.UTF_16BE;
    }
    if (start == 0xfffe || start == '<' << 8) {
      return StandardCharsets.UTF_16LE;
    }
    if (start == 0xefbb) {
      return StandardCharsets.UTF_8;
    }
    try {
      return declared(bytes).map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new CharacterCodingException();
    }
  }
}
