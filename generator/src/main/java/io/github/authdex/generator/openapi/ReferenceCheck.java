package io.github.authdex.generator.openapi;

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
  private final Findings findings;

  ReferenceCheck(References references, Findings findings) {
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
    if (!map && place.reference().isPresent()) {
      references.check(place);
    }
    if (!map && place.key().equals("discriminator")) {
      checkMapping(place.get("mapping"));
    }
    for (Place member : place.members()) {
      if (map || !isData(member.key())) {
        walk(member, !map && MAPS.contains(member.key()));
      }
    }
    for (Place item : place.items()) {
      walk(item, false);
    }
  }

  private static boolean isData(String key) {
    return DATA.contains(key) || key.startsWith("x-");
  }

  private void checkMapping(Place mapping) {
    for (Place entry : mapping.members()) {
      if (URL.matcher(entry.value().asText()).matches()) {
        findings.error(
            entry,
            "discriminator mapping \""
                + entry.key()
                + "\" points to \""
                + entry.value().asText()
                + "\", which is not fetched; name a schema of the document",
            "ref-outside");
      }
    }
  }
}
