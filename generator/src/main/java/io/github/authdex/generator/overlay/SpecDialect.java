package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** What a version of OpenAPI has words for. */
public enum SpecDialect {
  SWAGGER_2,
  OPENAPI_3_0,
  OPENAPI_3_1,
  OPENAPI_3_2;

  /** Returns the dialect of a document that was read as OpenAPI before. */
  public static SpecDialect of(JsonNode root) {
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
  public boolean hasHttpSchemes() {
    return this != SWAGGER_2;
  }

  public boolean hasMutualTls() {
    return compareTo(OPENAPI_3_1) >= 0;
  }

  public boolean hasDeviceFlow() {
    return this == OPENAPI_3_2;
  }

  /** Returns where schemes are defined. */
  public JsonPointer schemes() {
    return JsonPointer.compile(
        this == SWAGGER_2 ? "/securityDefinitions" : "/components/securitySchemes");
  }

  /** Returns where parameters are defined that several operations share. */
  public JsonPointer parameters() {
    return JsonPointer.compile(this == SWAGGER_2 ? "/parameters" : "/components/parameters");
  }

  @Override
  public String toString() {
    return "OpenAPI "
        + name().substring(name().indexOf('_') + 1).replace('_', '.')
        + (this == SWAGGER_2 ? ".0" : "");
  }
}
