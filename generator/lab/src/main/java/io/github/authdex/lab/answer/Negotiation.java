package io.github.authdex.lab.answer;

import io.github.authdex.model.Operation.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the media type that a client wants most (RFC 9110 §12.5.1). */
final class Negotiation {
  private static final String JSON = "application/json";

  private Negotiation() {}

  /**
   * Returns the content that {@code accept} ranks highest, of equals the first; where it takes
   * none, or says nothing, JSON or else the first.
   *
   * @param accept the values of the header, in their order
   */
  static Optional<Content> choose(List<Content> contents, List<String> accept) {
    List<Range> ranges =
        accept.stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .map(Range::of)
            .toList();
    Optional<Content> wanted =
        contents.stream()
            .filter(content -> quality(ranges, content) > 0)
            .max(Comparator.comparingDouble(content -> quality(ranges, content)));
    return wanted
        .filter(content -> !onlyByAny(ranges))
        .or(() -> contents.stream().filter(each -> isJson(mediaType(each))).findFirst())
        .or(() -> contents.stream().findFirst());
  }

  private static boolean onlyByAny(List<Range> ranges) {
    return ranges.stream().allMatch(range -> range.type().equals("*/*"));
  }

  private static double quality(List<Range> ranges, Content content) {
    String type = mediaType(content);
    return ranges.stream()
        .filter(range -> range.covers(type))
        .max(Comparator.comparing(Range::precision))
        .map(Range::quality)
        .orElse(0.0);
  }

  /** Returns what is sent as the type of {@code content}: a range is none. */
  static String mediaType(Content content) {
    String type = content.mediaType().strip();
    if (content.isJsonByGuess()) {
      return JSON;
    }
    return type.isEmpty() || type.contains("*") ? "application/octet-stream" : type;
  }

  static boolean isJson(String mediaType) {
    String essence = essence(mediaType);
    return essence.equals(JSON) || essence.endsWith("+json") || essence.endsWith("/json");
  }

  static boolean isXml(String mediaType) {
    String essence = essence(mediaType);
    return essence.endsWith("/xml") || essence.endsWith("+xml");
  }

  private static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * One part of the header.
   *
   * @param type without parameters, in lower case
   * @param quality from 0 to 1
   */
  private record Range(String type, double quality) {
    static Range of(String text) {
      double quality = 1;
      for (String parameter : text.split(";", -1)) {
        String word = parameter.strip().toLowerCase(Locale.ROOT);
        if (word.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
          quality = Double.parseDouble(word.substring(2));
        }
      }
      return new Range(essence(text), quality);
    }

    boolean covers(String mediaType) {
      String essence = essence(mediaType);
      return type.equals("*/*")
          || type.equals(essence)
          || (type.endsWith("/*") && essence.startsWith(type.substring(0, type.length() - 1)));
    }

    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }
}
