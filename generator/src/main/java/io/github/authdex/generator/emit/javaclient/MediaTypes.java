package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.generator.model.Operation.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which media types a client can write and read by their schema, and which it prefers. */
final class MediaTypes {
  private MediaTypes() {}

  /** What a media type means for a client, the most preferred first. */
  enum Form {
    JSON,
    FORM,
    MULTIPART,
    TEXT,
    XML,
    RAW
  }

  static Optional<Content> preferred(List<Content> contents) {
    return contents.stream().min(Comparator.comparing(content -> formOf(content.mediaType())));
  }

  static Form formOf(String mediaType) {
    String essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (essence.matches("(application|text)/(.*\\+)?json")) {
      return Form.JSON;
    }
    return switch (essence) {
      case "application/x-www-form-urlencoded" -> Form.FORM;
      case "multipart/form-data" -> Form.MULTIPART;
      case "application/xml", "text/xml" -> Form.XML;
      default -> essence.startsWith("text/") ? Form.TEXT : Form.RAW;
    };
  }
}
