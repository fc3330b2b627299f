package io.github.authdex.auth.wire;

import io.github.authdex.auth.WireServer.Arrived;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the server behind a proxy sees it: the target without scheme and authority (RFC 9112
 * §3.2.2).
 *
 * @param host the Host field
 * @param target path and query
 */
record OriginView(Arrived arrived, String host, String target) {
  static OriginView of(Arrived arrived) {
    String host = arrived.first("Host");
    String prefix = "http://" + host;
    if (arrived.target().startsWith("/")) {
      return new OriginView(arrived, host, arrived.target());
    }
    // A proxy writes the Host field anew from the URL, so both must be the same (§3.2.2).
    if (!arrived.target().startsWith(prefix + "/")) {
      throw new AssertionError("Expected " + prefix + " in front of " + arrived.target());
    }
    return new OriginView(arrived, host, arrived.target().substring(prefix.length()));
  }

  String method() {
    return arrived.method();
  }

  String path() {
    return target.split("\\?", 2)[0];
  }

  /** Returns what stands behind the question mark, empty if there is none. */
  String query() {
    return target.contains("?") ? target.split("\\?", 2)[1] : "";
  }

  String hostName() {
    return host.split(":", 2)[0].toLowerCase(Locale.ROOT);
  }

  String port() {
    return host.contains(":") ? host.split(":", 2)[1] : "80";
  }

  /** Returns the body, each octet a character. */
  String body() {
    return arrived.body();
  }

  /** Returns the media type without parameters in lower case, empty if there is none. */
  String mediaType() {
    String field = arrived.first("Content-Type");
    return field == null ? "" : field.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  List<String> all(String name) {
    return arrived.all(name);
  }

  /** Returns the parameter {@code name} of Authorization, quoted or not, or null. */
  String authorization(String name) {
    Matcher found =
        Pattern.compile("[ ;,]" + name + "=(?:\"([^\"]*)\"|([^, ]*))")
            .matcher(arrived.first("Authorization"));
    if (!found.find()) {
      return null;
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
