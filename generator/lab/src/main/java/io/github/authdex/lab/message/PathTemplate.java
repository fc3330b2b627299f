package io.github.authdex.lab.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path in which {@code {name}} stands for a segment or a part of one. Matching takes time in
 * proportion to the path, whatever the template.
 */
public final class PathTemplate {
  private final List<SegmentTemplate> segments;

  private PathTemplate(List<SegmentTemplate> segments) {
    this.segments = segments;
  }

  /** Returns the template of {@code text}, of which a query or fragment is not a part. */
  public static PathTemplate of(String text) {
    return new PathTemplate(
        split(text.split("[?#]", 2)[0]).stream()
            .map(segment -> SegmentTemplate.of(segment).decoded())
            .toList());
  }

  /** Returns the values of the variables if the raw path {@code path} fits. */
  public Optional<Map<String, String>> match(String path) {
    List<String> parts = split(path);
    if (parts.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!segments.get(i).match(decode(parts.get(i)), values)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /** Returns whether the raw path {@code path} begins with segments that fit. */
  public boolean leads(String path) {
    List<String> parts = split(path);
    return parts.size() >= segments.size()
        && match(String.join("/", parts.subList(0, segments.size()))).isPresent();
  }

  /** Returns what follows in the raw path {@code path} if it begins with segments that fit. */
  public Optional<String> below(String path) {
    if (!leads(path)) {
      return Optional.empty();
    }
    int at = 0;
    for (int i = 0; i < segments.size(); i++) {
      while (path.charAt(at) == '/') {
        at++;
      }
      int slash = path.indexOf('/', at);
      at = slash < 0 ? path.length() : slash;
    }
    return Optional.of(path.substring(at));
  }

  /** Returns how many segments have no variable: of two templates that fit, more is better. */
  public long literals() {
    return segments.stream().filter(SegmentTemplate::isLiteral).count();
  }

  /** Returns {@code segment} without percent-encoding, or as it is where that is malformed. */
  public static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }

  private static List<String> split(String path) {
    return new ArrayList<>(
        Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList());
  }
}
