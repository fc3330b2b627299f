package io.github.authdex.auth.internal.message;

import io.github.authdex.auth.internal.text.CanonicalEncoding;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Brings a request into the form in which the JDK sends it, before it is signed: what is signed and
 * then written otherwise would be refused.
 */
public final class WireForm {
  private WireForm() {}

  /**
   * Returns {@code request} as it will be on the wire: its URL in ASCII, with a path, without a
   * fragment, an empty query and the scheme's own port; its cookies in one line; without the Host
   * and Content-Length that follow from the rest.
   *
   * @throws IllegalArgumentException if a header would arrive changed
   */
  public static Request of(Request request) {
    URI uri = uri(request.uri());
    return new Request(request.method(), uri, headers(request.headers(), uri), request.body());
  }

  private static URI uri(URI uri) {
    String query = uri.getRawQuery();
    boolean usual =
        !uri.getRawPath().isEmpty()
            && (query == null || !query.isEmpty())
            && uri.getRawFragment() == null
            && !HostField.namesDefaultPort(uri)
            && isAscii(uri.getRawPath())
            && (query == null || isAscii(query));
    if (usual) {
      return uri;
    }
    String path = uri.getRawPath().isEmpty() ? "/" : ascii(uri.getRawPath());
    String target = query == null || query.isEmpty() ? path : path + "?" + ascii(query);
    return URI.create(uri.getScheme() + "://" + HostField.of(uri) + target);
  }

  /** Returns {@code text} with what is not ASCII encoded as it is, not normalized first. */
  private static String ascii(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder ascii = new StringBuilder(text.length() + 16);
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            c ->
                ascii.append(
                    isAscii(c) ? c : CanonicalEncoding.encode(c.getBytes(StandardCharsets.UTF_8))));
    return ascii.toString();
  }

  private static Headers headers(Headers headers, URI uri) {
    Headers kept = headers;
    int cookies = 0;
    for (Header header : headers) {
      if (!isAscii(header.value())) {
        throw new IllegalArgumentException(
            "Expected ASCII in the value of the header \""
                + header.name()
                + "\" but it has other characters, which would arrive changed; encode them");
      }
      if (isImplied(header, uri)) {
        kept = kept.without(header.name());
      }
      cookies += header.name().equalsIgnoreCase("Cookie") ? 1 : 0;
    }
    return cookies > 1 ? withOneCookieLine(kept) : kept;
  }

  /** Returns whether the JDK writes {@code header} by itself and would refuse it from us. */
  private static boolean isImplied(Header header, URI uri) {
    return header.name().equalsIgnoreCase("Content-Length")
        || (header.name().equalsIgnoreCase("Host") && isHostOf(header.value(), uri));
  }

  private static boolean isHostOf(String value, URI uri) {
    String host = HostField.of(uri);
    return value.equalsIgnoreCase(host)
        || value.equalsIgnoreCase(uri.getHost() + ":" + HostField.port(uri));
  }

  /** A request has one Cookie field (RFC 6265 §5.4), and the JDK joins them. */
  private static Headers withOneCookieLine(Headers headers) {
    List<String> lines = headers.all("Cookie").stream().filter(line -> !line.isEmpty()).toList();
    return headers.replaced("Cookie", String.join("; ", lines));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
