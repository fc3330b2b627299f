package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** What a version of OpenAPI has words for. */
enum SpecDialect {
  SWAGGER_2,
  OPENAPI_3_0,
  OPENAPI_3_1,
  OPENAPI_3_2;

  /** Returns the dialect of a document that was read as OpenAPI before. */
  static SpecDialect of(JsonNode root) {
    String version = root.path("openapi").asText();
    if (version.startsWith("3.0")) {
      return OPENAPI_3_0;
    }
    if (version.startsWith("3.1")) {
      return OPENAPI_3_1;
    }
    return version.isEmpty() ? SWAGGER_2 : OPENAPI_3_2;
  }

  /** Returns whether a scheme can be one of HTTP's by its name, and have several flows. */
  boolean hasHttpSchemes() {
    return this != SWAGGER_2;
  }

  boolean hasMutualTls() {
    return compareTo(OPENAPI_3_1) >= 0;
  }

  boolean hasDeviceFlow() {
    return this == OPENAPI_3_2;
  }

  /** Returns where schemes are defined. */
  JsonPointer schemes() {
    return JsonPointer.compile(
        this == SWAGGER_2 ? "/securityDefinitions" : "/components/securitySchemes");
  }

  /** Returns where parameters are defined that several operations share. */
  JsonPointer parameters() {
    return JsonPointer.compile(this == SWAGGER_2 ? "/parameters" : "/components/parameters");
  }

  @Override
  public String toString() {
    return "OpenAPI " + name().substring(name().indexOf('_') + 1).replace('_', '.')
        + (this == SWAGGER_2 ? ".0" : "");
  }
}
