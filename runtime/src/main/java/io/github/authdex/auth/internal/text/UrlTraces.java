package io.github.authdex.auth.internal.text;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What signing put into a URL, so that it can be taken out of another: a server that redirects
 * often copies the query, with the key in it.
 */
public final class UrlTraces {
  private final Set<String> parameters = new HashSet<>();
  private final Map<String, String> segments = new HashMap<>();
  private final Set<String> added = new HashSet<>();

  private UrlTraces() {}

  /** Returns what is in {@code signed} and not in {@code plain}. */
  public static UrlTraces of(URI plain, URI signed) {
    UrlTraces traces = new UrlTraces();
    List<String> original = parameters(plain);
    for (String parameter : parameters(signed)) {
      if (!original.contains(parameter)) {
        traces.parameters.add(PercentEncoding.decodeForm(parameter));
      }
    }
    String[] before = plain.getRawPath().split("/", -1);
    String[] after = signed.getRawPath().split("/", -1);
    int inserted = after.length == before.length ? after.length : inserted(before, after);
    for (int i = 0; i < Math.min(before.length, after.length); i++) {
      if (i < inserted && !before[i].equals(after[i])) {
        traces.segments.put(after[i], before[i]);
      }
    }
    if (inserted < after.length) {
      traces.added.add(after[inserted]);
    }
    return traces;
  }

  /** Returns which of {@code after} is the first that {@code before} has not. */
  private static int inserted(String[] before, String[] after) {
    int i = 0;
    while (i < Math.min(before.length, after.length) && before[i].equals(after[i])) {
      i++;
    }
    return i;
  }

  /** Returns {@code uri} without what signing put into the other. */
  public URI removeFrom(URI uri) {
    if ((parameters.isEmpty() && segments.isEmpty() && added.isEmpty()) || uri.getHost() == null) {
      return uri;
    }
    StringJoiner path = new StringJoiner("/");
    for (String segment : uri.getRawPath().split("/", -1)) {
      if (!added.contains(segment)) {
        path.add(segments.getOrDefault(segment, segment));
      }
    }
    StringJoiner query = new StringJoiner("&");
    for (String parameter : parameters(uri)) {
      if (!parameters.contains(PercentEncoding.decodeForm(parameter))) {
        query.add(parameter);
      }
    }
    RawUri raw = RawUri.of(uri).withPath(path.toString());
    return raw.withQuery(query.length() == 0 ? null : query.toString()).toUri();
  }

  private static List<String> parameters(URI uri) {
    String query = uri.getRawQuery();
    return query == null || query.isEmpty() ? List.of() : List.of(query.split("&", -1));
  }
}
