package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an enumeration whose values are of several of JSON's types. */
final class MixedValues {
  private MixedValues() {}

  static boolean isMixed(Place place) {
    return !place.get("type").exists() && byType(place).size() > 1;
  }

  /** Returns one form for each type; null among the values is the caller's to see. */
  static Schema read(Place place) {
    List<Schema> forms = new ArrayList<>();
    byType(place)
        .forEach(
            (type, values) ->
                forms.add(
                    switch (type) {
                      case BOOLEAN -> new Schema.Scalar(Schema.Scalar.Type.BOOLEAN);
                      case NUMBER -> new Schema.Enumeration(Schema.Scalar.Type.NUMBER, values);
                      default -> new Schema.Enumeration(Schema.Scalar.Type.STRING, values);
                    }));
    return new Schema.OneOf(forms, Optional.empty(), Map.of(), place.text("description"));
  }

  private static Map<JsonNodeType, List<String>> byType(Place place) {
    Map<JsonNodeType, List<String>> values = new LinkedHashMap<>();
    for (Place item : place.get("enum").items()) {
      JsonNode value = item.value();
      if (value.isContainerNode()) {
        return Map.of();
      }
      List<String> known = values.computeIfAbsent(value.getNodeType(), type -> new ArrayList<>());
      if (!known.contains(value.asText())) {
        known.add(value.asText());
      }
    }
    values.remove(JsonNodeType.NULL);
    return values;
  }
}
