package io.github.authdex.cli.call;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a response is written in. */
public final class BodyCharset {
  private static final Pattern PARAMETER =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:+-]+)");

  private BodyCharset() {}

  /**
   * Returns the charset that {@code contentType} names (RFC 9110 §8.3.2), or UTF-8 where it names
   * none that this Java has.
   */
  public static Charset of(String contentType) {
    Matcher parameter = PARAMETER.matcher(contentType);
    try {
      return parameter.find() ? Charset.forName(parameter.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
