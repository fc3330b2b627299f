package io.github.authdex.generator.openapi;

import java.util.Optional;

/** The dialects of OpenAPI that are read. */
enum OpenApiVersion {
  V2_0,
  V3_0,
  V3_1,
  V3_2;

  /** Returns the version that a document calls {@code text}, such as {@code 3.0.3}. */
  static Optional<OpenApiVersion> of(String text) {
    for (OpenApiVersion version : values()) {
      String number = version.number();
      if (text.equals(number) || text.startsWith(number + ".")) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  boolean isSwagger2() {
    return this == V2_0;
  }

  /** Returns whether schemas are JSON Schema 2020-12. */
  boolean hasJsonSchema() {
    return compareTo(V3_1) >= 0;
  }

  /** Returns the version as documents say it, such as {@code 3.0}. */
  String number() {
    return name().substring(1).replace('_', '.');
  }
}
