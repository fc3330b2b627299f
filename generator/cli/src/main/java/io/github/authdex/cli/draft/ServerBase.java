package io.github.authdex.cli.draft;

import java.util.Arrays;
import java.util.List;

/** What the URLs of an API have in common, as far as nobody's id can be in it. */
final class ServerBase {
  private ServerBase() {}

  /** Returns the URL of the server of {@code requests}, which go to one origin. */
  static String of(List<SeenRequest> requests) {
    SeenRequest first = requests.get(0);
    StringBuilder base = new StringBuilder(first.origin());
    String[] segments = segments(first);
    for (int i = 0; i < segments.length; i++) {
      int at = i;
      boolean shared =
          requests.stream()
              .map(ServerBase::segments)
              .allMatch(other -> other.length > at + 1 && other[at].equals(segments[at]));
      if (!shared || !isFixed(segments[i])) {
        break;
      }
      base.append('/').append(segments[i]);
    }
    return base.toString();
  }

  /** Returns whether a segment is one that every caller has: a version, or a word for an API. */
  private static boolean isFixed(String segment) {
    return segment.matches(
        "(?i)api|rest|public|v?[0-9]{1,2}(?:\\.[0-9]{1,2})?|v[0-9][0-9a-z.]{0,9}");
  }

  private static String[] segments(SeenRequest request) {
    return Arrays.stream(request.path().split("/"))
        .filter(segment -> !segment.isEmpty())
        .toArray(String[]::new);
  }
}
