package io.github.authdex.auth.internal.carrier;

import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.internal.text.RawUri;
import io.github.authdex.auth.message.Request;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a value into the path: in the stead of {@code {name}}, or as the first segment below the
 * server's path where nothing says its place.
 *
 * @param base the path of the server, without a slash at its end
 */
record PathCarrier(String name, String prefix, String base) implements Carrier {
  @Override
  public Request put(Request request, String value) {
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          "Expected a path segment for {" + name + "} but the value is empty or a relative step");
    }
    RawUri uri = RawUri.of(request.uri());
    Matcher place = place().matcher(uri.path());
    String path =
        place.find() ? place.replaceAll(match -> filled(uri, match, value)) : below(uri, value);
    return request.withUri(uri.withPath(path).toUri());
  }

  /** The prefix may stand before the place already, as in {@code /bot{token}/getMe}. */
  private String filled(RawUri uri, MatchResult place, String value) {
    boolean there = uri.path().substring(0, place.start()).endsWith(encoded(prefix));
    return Matcher.quoteReplacement(there ? encoded(value) : encoded(prefix + value));
  }

  private String below(RawUri uri, String value) {
    String segment = "/" + encoded(prefix + value);
    String path = uri.path();
    String server = path.equals(base) || path.startsWith(base + "/") ? base : "";
    String rest = path.substring(server.length());
    boolean there = rest.equals(segment) || rest.startsWith(segment + "/");
    return there ? path : server + segment + rest;
  }

  /** A colon may stand in a segment as it is (RFC 3986 §3.3), and keys have one. */
  private static String encoded(String text) {
    return PercentEncoding.encode(text).replace("%3A", ":");
  }

  private Pattern place() {
    return Pattern.compile("%7[Bb]" + Pattern.quote(PercentEncoding.encode(name)) + "%7[Dd]");
  }
}
