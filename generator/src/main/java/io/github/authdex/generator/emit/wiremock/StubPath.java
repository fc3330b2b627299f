package io.github.authdex.generator.emit.wiremock;

import io.github.authdex.model.Operation;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of an operation on the stub server.
 *
 * @param base of the server, without a slash at its end
 * @param path below it, with {@code {name}} for values
 */
record StubPath(String base, String path) {
  private static final Pattern VALUE = Pattern.compile("\\{[^{}/]*}");

  static StubPath of(String base, Operation operation) {
    return new StubPath(base.replaceFirst("/+$", ""), operation.path());
  }

  /** Returns whether it is more than a path, such as one with a query. */
  boolean isMore() {
    return path.indexOf('?') >= 0 || path.indexOf('#') >= 0;
  }

  /** Returns how many characters of it are no value: of two that fit the longer says more. */
  int literals() {
    return VALUE.matcher(base + path).replaceAll("").length();
  }

  /** Returns the expression for its raw form, with any value where {@code key} belongs. */
  String any(Optional<StubCondition> key) {
    return regex(key, false);
  }

  /** Returns likewise the expression with the secret of {@code key} where that belongs. */
  String right(Optional<StubCondition> key) {
    return regex(key, true);
  }

  /** A key without a place of its name is the first segment. */
  private String regex(Optional<StubCondition> key, boolean right) {
    String place = key.map(one -> "{" + one.place().name() + "}").orElse("");
    StringBuilder regex = new StringBuilder(literal(base));
    if (key.isPresent() && !path.contains(place)) {
      regex.append(right ? "/" + secret(key.get(), "") : "(?:/[^/]+)?");
    }
    Matcher value = VALUE.matcher(path);
    int from = 0;
    while (value.find()) {
      String before = path.substring(from, value.start());
      boolean isKey = right && value.group().equals(place);
      regex.append(literal(before)).append(isKey ? secret(key.orElseThrow(), before) : "[^/]+");
      from = value.end();
    }
    return regex.append(literal(path.substring(from))).toString();
  }

  private static String secret(StubCondition key, String before) {
    String prefix = before.endsWith(key.prefix()) ? "" : key.prefix();
    return StubText.quoted(segment(prefix + key.secret()));
  }

  /** Returns the expression for {@code text} as a client sends it (RFC 3986 §2.1). */
  private static String literal(String text) {
    try {
      // With another slash behind it the first would begin a host.
      String path = new URI(null, null, "/." + text, null).toASCIIString();
      // What the document has encoded is encoded once.
      return StubText.quoted(path.substring(2).replaceAll("%25(?=[0-9A-Fa-f]{2})", "%"));
    } catch (URISyntaxException e) {
      throw new AssertionError(e); // The constructor quotes what a path cannot have.
    }
  }

  /** A colon may stand in a segment as it is (RFC 3986 §3.3), and keys have one. */
  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~")
        .replace("%3A", ":");
  }
}
