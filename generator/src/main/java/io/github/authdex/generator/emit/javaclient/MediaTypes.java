package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Operation.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which media types a client can write and read by their schema, and which it prefers. */
final class MediaTypes {
  /** JSON line by line. */
  private static final Set<String> LINES =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/jsonlines");

  private MediaTypes() {}

  /** What a media type means for a client, the most preferred first. */
  enum Form {
    JSON,
    FORM,
    MULTIPART,
    XML,
    TEXT,
    /** XML of which no schema tells the form. */
    XML_TEXT,
    EVENTS,
    JSON_LINES,
    RAW
  }

  static Optional<Content> preferred(List<Content> contents) {
    // A media type goes before a range that means the same.
    return contents.stream()
        .min(
            Comparator.comparing((Content content) -> formOf(content))
                .thenComparing(Content::isAny));
  }

  /** Returns the form; XML is what {@link XmlContents} has left its form. */
  static Form formOf(Content content) {
    if (content.isJsonByGuess()) {
      return Form.JSON;
    }
    return content.xml().isPresent() ? Form.XML : formOf(content.mediaType());
  }

  private static boolean isAny(String essence) {
    return essence.isEmpty() || essence.equals("*/*") || essence.equals("application/*");
  }

  private static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Returns what content is sent as: a range cannot be sent, only something of it. */
  static String sent(String mediaType, Form form) {
    String essence = essence(mediaType);
    if (!essence.isEmpty() && !essence.contains("*")) {
      return mediaType;
    }
    return switch (form) {
      case JSON -> "application/json";
      case TEXT -> "text/plain";
      default -> "application/octet-stream";
    };
  }

  /** Returns what asks for {@code mediaType}: JSON before the rest of a range. */
  static String accepted(String mediaType, Form form) {
    String essence = essence(mediaType);
    if (form != Form.JSON || !(isAny(essence) || essence.contains("*"))) {
      return essence.isEmpty() ? "*/*" : mediaType;
    }
    return "application/json, " + (essence.isEmpty() ? "*/*" : essence) + ";q=0.5";
  }

  static Form formOf(String mediaType) {
    String essence = essence(mediaType);
    if (essence.matches("(application|text)/(.*\\+)?json")) {
      return Form.JSON;
    }
    return switch (essence) {
      case "application/x-www-form-urlencoded" -> Form.FORM;
      case "multipart/form-data" -> Form.MULTIPART;
      case "application/xml", "text/xml" -> Form.XML_TEXT;
      case "text/event-stream" -> Form.EVENTS;
      default ->
          LINES.contains(essence)
              ? Form.JSON_LINES
              : essence.startsWith("text/") ? Form.TEXT : Form.RAW;
    };
  }
}
