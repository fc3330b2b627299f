package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.internal.text.CanonicalEncoding;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The one form of a request that client and server both make and hash.
 *
 * @param text the canonical request
 * @param signedHeaders the names of the headers it covers, joined by semicolons
 */
record CanonicalRequest(String text, String signedHeaders) {
  /** What changes on the way, or is added by others, and so cannot be signed. */
  private static final Set<String> UNSIGNED =
      Set.of(
          "authorization",
          "connection",
          "expect",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-amzn-trace-id");

  /**
   * Returns the canonical form of a request.
   *
   * @param path as it is on the wire
   * @param query as it is on the wire, null if there is none
   * @param headers all of them, Host included
   * @param payload the body's hash in hexadecimal, or the word that stands for it
   */
  static CanonicalRequest of(
      String method,
      String path,
      String query,
      Headers headers,
      String payload,
      SigningRules rules) {
    Map<String, List<String>> signed = signed(headers);
    String names = String.join(";", signed.keySet());
    StringBuilder text = new StringBuilder(512);
    text.append(method).append('\n');
    text.append(canonicalPath(path, rules)).append('\n');
    text.append(canonicalQuery(query)).append('\n');
    signed.forEach(
        (name, values) -> text.append(name).append(':').append(joined(values)).append('\n'));
    text.append('\n').append(names).append('\n').append(payload);
    return new CanonicalRequest(text.toString(), names);
  }

  /** Returns the names of those of {@code headers} that are signed, joined by semicolons. */
  static String signedHeaders(Headers headers) {
    return String.join(";", signed(headers).keySet());
  }

  static String canonicalPath(String path, SigningRules rules) {
    String normal = rules.normalizePath() ? normalized(path) : path.isEmpty() ? "/" : path;
    StringJoiner segments = new StringJoiner("/");
    for (String segment : normal.split("/", -1)) {
      segments.add(
          rules.encodeTwice()
              ? PercentEncoding.encode(segment)
              : CanonicalEncoding.ofPath(segment));
    }
    return segments.toString();
  }

  /** Returns parameters decoded, encoded again and sorted by encoded name, then value. */
  static String canonicalQuery(String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    List<String[]> parameters = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty()) {
        String[] parts = parameter.split("=", 2);
        String value = parts.length == 1 ? "" : CanonicalEncoding.ofParameter(parts[1]);
        parameters.add(new String[] {CanonicalEncoding.ofParameter(parts[0]), value});
      }
    }
    parameters.sort(
        Comparator.comparing((String[] parameter) -> parameter[0])
            .thenComparing(parameter -> parameter[1]));
    StringJoiner joined = new StringJoiner("&");
    parameters.forEach(parameter -> joined.add(parameter[0] + "=" + parameter[1]));
    return joined.toString();
  }

  /**
   * Returns {@code path} without dot segments and empty ones. Unlike RFC 3986 §5.2.4, a dot segment
   * at the end leaves no slash behind: the SDKs sign {@code /a/.} as {@code /a}.
   */
  private static String normalized(String path) {
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    String joined = "/" + String.join("/", kept);
    return path.endsWith("/") && !kept.isEmpty() ? joined + "/" : joined;
  }

  private static Map<String, List<String>> signed(Headers headers) {
    Map<String, List<String>> signed = new TreeMap<>();
    for (Header header : headers) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!UNSIGNED.contains(name)) {
        signed.computeIfAbsent(name, any -> new ArrayList<>()).add(header.value());
      }
    }
    return signed;
  }

  private static String joined(List<String> values) {
    StringJoiner joined = new StringJoiner(",");
    values.forEach(value -> joined.add(collapsed(value)));
    return joined.toString();
  }

  /** Returns {@code value} trimmed, with one space for each run of spaces. */
  private static String collapsed(String value) {
    StringBuilder collapsed = new StringBuilder(value.length());
    boolean afterSpace = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean space = c == ' ' || c == '\t';
      if (!space) {
        collapsed.append(c);
      } else if (!afterSpace) {
        collapsed.append(' ');
      }
      afterSpace = space;
    }
    int end = collapsed.length();
    return end > 0 && collapsed.charAt(end - 1) == ' '
        ? collapsed.substring(0, end - 1)
        : collapsed.toString();
  }
}
