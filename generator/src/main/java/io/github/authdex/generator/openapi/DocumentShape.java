package io.github.authdex.generator.openapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells OpenAPI documents from other texts, and their versions from each other. */
final class DocumentShape {
  /** The members at the top that must be of one type for anything else to make sense. */
  private static final List<String> OBJECTS =
      List.of("info", "paths", "components", "definitions", "securityDefinitions");

  private static final List<String> LISTS = List.of("servers", "security", "tags", "schemes");

  private DocumentShape() {}

  /** Returns the version of the document at {@code root}; reports what is no OpenAPI about it. */
  static Optional<OpenApiVersion> check(Place root, DocumentFindings findings) {
    if (!root.isObject() || (!root.get("openapi").exists() && !root.get("swagger").exists())) {
      findings.error(
          root,
          "this is not an OpenAPI document: it has neither \"openapi\" nor \"swagger\" at its top",
          "not-openapi");
      return Optional.empty();
    }
    Place field = root.get("openapi").exists() ? root.get("openapi") : root.get("swagger");
    Optional<OpenApiVersion> version = OpenApiVersion.of(root.text(field.key()));
    boolean agrees =
        version.isPresent() && version.get().isSwagger2() == field.key().equals("swagger");
    if (!agrees) {
      findings.error(
          field,
          field.key()
              + " version \""
              + root.text(field.key())
              + "\" is not supported; expected swagger 2.0 or openapi 3.0, 3.1 or 3.2",
          "openapi-version");
    }
    OBJECTS.forEach(name -> checkType(root.get(name), Place::isObject, "an object", findings));
    LISTS.forEach(
        name -> checkType(root.get(name), place -> place.value().isArray(), "a list", findings));
    return agrees ? version : Optional.empty();
  }

  private static void checkType(
      Place place, Predicate<Place> type, String expected, DocumentFindings findings) {
    if (place.exists() && !type.test(place)) {
      findings.error(
          place, place + " must be " + expected + ", but is " + describe(place), "document-shape");
    }
  }

  private static String describe(Place place) {
    return switch (place.value().getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "text";
      case NUMBER -> "a number";
      default -> "true or false";
    };
  }
}
