package io.github.authdex.lab.sigv4;

import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.UriText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The canonical request of AWS Signature Version 4, made of what arrived. */
final class SigV4Canonical {
  private SigV4Canonical() {}

  /**
   * Returns the canonical form of {@code request}.
   *
   * @param signedHeaders in lower case
   * @param without query parameters that are not signed
   * @param payload the hash of the content or the word that stands for it
   */
  static String of(
      ReceivedRequest request,
      List<String> signedHeaders,
      Set<String> without,
      String payload,
      SigV4Rules rules) {
    return String.join(
        "\n",
        request.method(),
        path(request.targetPath(), rules),
        query(request.query(), without),
        signedHeaders.stream().map(name -> line(request, name)).collect(Collectors.joining("\n")),
        "",
        String.join(";", signedHeaders),
        payload);
  }

  private static String path(String path, SigV4Rules rules) {
    if (rules.objectStore()) {
      return segments(path.isEmpty() ? "/" : path).map(UriText::segment).collect(slashes());
    }
    return segments(normalized(path)).map(UriText::encode).collect(slashes());
  }

  private static Stream<String> segments(String path) {
    return Arrays.stream(path.split("/", -1));
  }

  private static Collector<CharSequence, ?, String> slashes() {
    return Collectors.joining("/");
  }

  /** Returns {@code path} without empty and dot segments (RFC 3986 §5.2.4). */
  private static String normalized(String path) {
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    boolean open = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
    return "/" + String.join("/", kept) + (open && !kept.isEmpty() ? "/" : "");
  }

  private static String query(String query, Set<String> without) {
    List<String[]> parameters = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String name = UriText.parameter(parts[0]);
      if (!pair.isEmpty() && !without.contains(name)) {
        parameters.add(new String[] {name, parts.length == 1 ? "" : UriText.parameter(parts[1])});
      }
    }
    parameters.sort(Comparator.comparing((String[] one) -> one[0]).thenComparing(one -> one[1]));
    return parameters.stream().map(one -> one[0] + "=" + one[1]).collect(Collectors.joining("&"));
  }

  private static String line(ReceivedRequest request, String name) {
    return name
        + ":"
        + request.headers(name).stream()
            .map(value -> value.strip().replaceAll("[ \t]+", " "))
            .collect(Collectors.joining(","));
  }
}
