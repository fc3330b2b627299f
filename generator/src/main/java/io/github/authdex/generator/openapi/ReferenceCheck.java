package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at every reference of a document and of the files it leads to, used or not, so that all
 * that comes later may follow references without a second thought.
 */
final class ReferenceCheck {
  /** Members whose values are an API's data, in which a {@code $ref} is only a name. */
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

  /** Members whose own members have names of the author's choice. */
  private static final Set<String> MAPS =
      Set.of(
          "properties",
          "patternProperties",
          "dependentSchemas",
          "$defs",
          "definitions",
          "schemas",
          "responses",
          "parameters",
          "requestBodies",
          "headers",
          "securitySchemes",
          "securityDefinitions",
          "links",
          "callbacks",
          "pathItems",
          "paths");

  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  private final References references;
  private final DocumentFindings findings;

  ReferenceCheck(References references, DocumentFindings findings) {
    this.references = references;
    this.findings = findings;
  }

  void check(Place root) {
    walk(root, false);
    for (Optional<Place> file = references.nextFile();
        file.isPresent();
        file = references.nextFile()) {
      walk(file.get(), false);
    }
  }

  private void walk(Place place, boolean map) {
    if (!map && place.isReference()) {
      references.check(place);
    }
    if (!map && place.key().equals("discriminator")) {
      checkMapping(place.get("mapping"));
    }
    for (Map.Entry<String, JsonNode> member : place.value().properties()) {
      if (member.getValue().isContainerNode() && (map || !isData(member.getKey()))) {
        walk(place.member(member), !map && MAPS.contains(member.getKey()));
      }
    }
    if (place.value().isArray()) {
      walkItems(place);
    }
  }

  private void walkItems(Place list) {
    for (int i = 0; i < list.value().size(); i++) {
      if (list.value().get(i).isContainerNode()) {
        walk(list.get(i), false);
      }
    }
  }

  private static boolean isData(String key) {
    return DATA.contains(key) || key.startsWith("x-");
  }

  private void checkMapping(Place mapping) {
    for (Place entry : mapping.members()) {
      if (URL.matcher(entry.value().asText()).matches()) {
        findings.fault(
            entry,
            "discriminator mapping \""
                + entry.key()
                + "\" points to \""
                + entry.value().asText()
                + "\", which is not fetched; name a schema of the document",
            "ref-outside",
            "it is left out");
      }
    }
  }
}
