package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;

/** Where the parts of a service's entry stand in the file of its family. */
final class FamilyPlaces {
  private static final JsonPointer COMMON = JsonPointer.compile("/common");

  private final JsonNode root;
  private final JsonNode service;
  private final JsonPointer row;

  FamilyPlaces(JsonNode root, int index) {
    this.root = root;
    this.service = root.path("services").path(index);
    this.row = JsonPointer.compile("/services/" + index);
  }

  /**
   * Returns the place in the file of what stands at {@code place} in the entry: in the service's
   * row if it says so or gives a value for it, or else in what all share.
   */
  JsonPointer of(JsonPointer place) {
    if (place.matches()) {
      return row;
    }
    String field = place.getMatchingProperty();
    if (field.equals("evidence") && service.has(field)) {
      return evidence(place.tail());
    }
    return service.has(field) || !root.path("common").has(field)
        ? row.append(place)
        : shared(place);
  }

  private JsonPointer evidence(JsonPointer item) {
    int shared = root.path("common").path("evidence").size();
    int index = item.matches() ? -1 : item.getMatchingIndex();
    if (index < 0) {
      return row.appendProperty("evidence");
    }
    return index < shared
        ? shared(JsonPointer.compile("/evidence").append(item))
        : row.appendProperty("evidence").appendIndex(index - shared).append(item.tail());
  }

  /** A text that a value of the service is filled in is the service's. */
  private JsonPointer shared(JsonPointer place) {
    JsonNode at = root.path("common");
    for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
      at =
          rest.mayMatchElement() && at.isArray()
              ? at.path(rest.getMatchingIndex())
              : at.path(rest.getMatchingProperty());
      if (at.isTextual()) {
        Matcher name = FamilyValues.names(at.asText());
        while (name.find()) {
          if (service.path("values").has(name.group(1))) {
            return row.appendProperty("values").appendProperty(name.group(1));
          }
        }
      }
    }
    return COMMON.append(place);
  }
}
