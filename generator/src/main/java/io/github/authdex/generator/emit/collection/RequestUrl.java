package io.github.authdex.generator.emit.collection;

import java.util.List;
import java.util.Objects;

/**
 * Where a request goes.
 *
 * @param base a reference to the variable of the server's URL
 * @param segments of the path behind it
 * @param query in order, also what is not sent
 */
public record RequestUrl(String base, List<Segment> segments, List<RequestField> query) {
  public RequestUrl {
    Objects.requireNonNull(base, "base");
    segments = List.copyOf(segments);
    query = List.copyOf(query);
  }

  /** One segment of the path, percent-encoded. */
  public sealed interface Segment {
    /** Text, with references to variables that authenticate. */
    record Text(String text) implements Segment {}

    /**
     * A parameter of the operation that fills the segment.
     *
     * @param key letters, digits, hyphens and underscores; each once in a URL
     * @param extension behind it, such as {@code .json}, or empty
     */
    record Variable(String key, String value, String extension, String description)
        implements Segment {}

    /** Returns what is sent. */
    default String sent() {
      return this instanceof Variable variable
          ? variable.value() + variable.extension()
          : ((Text) this).text();
    }
  }

  /** Returns the whole, as it is sent, with references to variables. */
  public String sent() {
    StringBuilder url = new StringBuilder(base);
    segments.forEach(segment -> url.append('/').append(segment.sent()));
    return url.append(querySent()).toString();
  }

  /** Returns the query with its question mark, empty if none is sent. */
  public String querySent() {
    StringBuilder sent = new StringBuilder();
    for (RequestField field : query) {
      if (field.enabled()) {
        sent.append(sent.isEmpty() ? '?' : '&').append(field.name());
        field.value().ifPresent(value -> sent.append('=').append(value));
      }
    }
    return sent.toString();
  }
}
