package io.github.authdex.generator.openapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https URL (RFC 9110 §4.2).
 *
 * @param text the URL, in which characters that no URL may hold are percent-encoded
 * @param uri the same, parsed
 * @param host its host, which the parser leaves out if it has an underscore
 */
record WebUrl(String text, URI uri, String host) {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[^@]*@)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::[0-9]*)?");

  /** Returns the URL that {@code text} is, if it is one with a host. */
  static Optional<WebUrl> of(String text) {
    try {
      String encoded = encode(text);
      URI uri = new URI(encoded);
      Matcher authority = AUTHORITY.matcher(Objects.toString(uri.getRawAuthority(), ""));
      return SCHEMES.contains(Objects.toString(uri.getScheme(), "")) && authority.matches()
          ? Optional.of(new WebUrl(encoded, uri, authority.group(1)))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Returns {@code text} with everything percent-encoded that RFC 3986 allows nowhere. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
                encoded.append((char) c);
              } else {
                appendEncoded(encoded, c);
              }
            });
    return encoded.toString();
  }

  private static void appendEncoded(StringBuilder encoded, int c) {
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      encoded.append(String.format("%%%02X", b & 0xff));
    }
  }

  boolean isEncrypted() {
    return uri.getScheme().equals("https");
  }

  /** Returns whether the URL leads to this machine, where nobody listens in. */
  boolean isLoopback() {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("[::1]");
  }

  boolean hasUserInfo() {
    return uri.getRawAuthority().contains("@");
  }
}
