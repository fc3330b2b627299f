package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads alternatives of sets. */
final class RequirementReader {
  private RequirementReader() {}

  static AuthRequirement read(JsonNode security) {
    List<Alternative> alternatives = new ArrayList<>();
    security.forEach(alternative -> alternatives.add(alternative(alternative)));
    return new AuthRequirement(alternatives);
  }

  private static Alternative alternative(JsonNode node) {
    Map<String, List<String>> schemes = new LinkedHashMap<>();
    node.fieldNames()
        .forEachRemaining(name -> schemes.put(name, new EntryFields(node).texts(name)));
    return new Alternative(schemes);
  }
}
