package io.github.authdex.auth;

import io.github.authdex.auth.message.Headers;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as vectors write it: a request line, header lines, an empty line, the body. The target
 * may hold what no URL may.
 *
 * @param target path and query
 */
public record HttpText(String method, String target, Headers headers, String body) {
  /** Reads {@code text}; a header line that starts with a space continues the one before. */
  public static HttpText read(String text) {
    String[] halves = text.replace("\r\n", "\n").split("\n\n", 2);
    List<String> lines = new ArrayList<>();
    for (String line : halves[0].split("\n", -1)) {
      if (line.startsWith(" ")) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line);
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    String first = lines.get(0);
    int end = first.lastIndexOf(" HTTP/");
    int start = first.indexOf(' ');
    Headers headers = Headers.EMPTY;
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(":", 2);
      headers = headers.with(parts[0], parts[1].strip());
    }
    return new HttpText(
        first.substring(0, start),
        first.substring(start + 1, end),
        headers,
        halves.length == 1 ? "" : halves[1]);
  }

  /** Returns the target's path. */
  public String path() {
    return target.split("\\?", 2)[0];
  }

  /** Returns the target's query, or null. */
  public String query() {
    return target.contains("?") ? target.split("\\?", 2)[1] : null;
  }
}
