package io.github.authdex.client;

import io.github.authdex.client.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a value becomes the text of a parameter or of a field of a form (OpenAPI 3.2 §4.12.2, §4.15).
 *
 * @param style without effect where there is a media type
 * @param explode whether a list or object makes several values
 * @param allowReserved whether reserved characters (RFC 3986 §2.2) stay as they are, as far as the
 *     place allows
 * @param mediaType in which the value is written instead
 */
public record Serialization(
    ParameterStyle style, boolean explode, boolean allowReserved, Optional<String> mediaType) {
  public Serialization {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(mediaType, "mediaType");
  }

  /** Returns the serialization in {@code style}, with reserved characters encoded. */
  public static Serialization of(ParameterStyle style, boolean explode) {
    return new Serialization(style, explode, false, Optional.empty());
  }

  /** Returns the serialization in {@code style}, with reserved characters as they are. */
  public static Serialization reserved(ParameterStyle style, boolean explode) {
    return new Serialization(style, explode, true, Optional.empty());
  }

  /** Returns the serialization as a document of {@code mediaType}. */
  public static Serialization in(String mediaType) {
    return new Serialization(ParameterStyle.FORM, false, false, Optional.of(mediaType));
  }

  /** Returns {@code tree} as a document of the media type, which is there. */
  String document(Object tree) {
    return isJson() ? new String(Json.write(tree), StandardCharsets.UTF_8) : PlainText.text(tree);
  }

  boolean isJson() {
    return mediaType.filter(type -> type.toLowerCase(Locale.ROOT).contains("json")).isPresent();
  }

  boolean isForm() {
    return mediaType
        .filter(
            type -> type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
        .isPresent();
  }
}
