package io.github.authdex.generator.openapi;

import io.github.authdex.generator.openapi.SchemaParts.Part;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads which value of a property stands for which schema (OpenAPI 3.2 §4.25; 2.0 likewise). */
final class Discriminators {
  /** What child schemas of 2.0 documents say beside the standard. */
  private static final List<String> VALUES =
      List.of("x-ms-discriminator-value", "x-discriminator-value");

  private final Place components;
  private final SwaggerModel swagger;
  private final References references;
  private final SchemaNames names;
  private final AllOf allOf;
  private final DocumentFindings findings;

  Discriminators(
      Place components,
      SwaggerModel swagger,
      References references,
      SchemaNames names,
      AllOf allOf,
      DocumentFindings findings) {
    this.components = components;
    this.swagger = swagger;
    this.references = references;
    this.names = names;
    this.allOf = allOf;
    this.findings = findings;
  }

  /** Returns the property that {@code discriminator} names, or empty. */
  static String property(Place discriminator) {
    return discriminator.value().isTextual()
        ? discriminator.value().textValue()
        : discriminator.text("propertyName");
  }

  /**
   * Returns the name of the schema that each value stands for: what the document maps, then what
   * each schema says itself, or else its name.
   *
   * @param options the schemas, no references
   * @param base the schema that has the discriminator, which may be meant itself
   */
  Map<String, String> mapping(Place discriminator, List<Place> options, Place base) {
    Map<String, String> known =
        options.stream()
            .collect(
                Collectors.toMap(Place::id, names::of, (one, other) -> one, LinkedHashMap::new));
    Set<String> bases = new HashSet<>(List.of(base.id(), discriminator.parent().id()));
    Map<String, String> values = explicit(discriminator, known, bases);
    checkFallback(discriminator, options, bases);
    String property = property(discriminator);
    Map<Place, List<String>> own = new LinkedHashMap<>();
    options.stream()
        .filter(option -> !values.containsValue(known.get(option.id())))
        .forEach(option -> own.put(option, ownValues(option, property, bases)));
    Map<String, Long> claims =
        own.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    own.forEach(
        (option, claimed) -> {
          String name = known.get(option.id());
          List<String> single = claimed.stream().filter(value -> claims.get(value) == 1).toList();
          single.forEach(value -> values.putIfAbsent(value, name));
          if (single.isEmpty() && !fallback(discriminator, options).equals(Optional.of(name))) {
            values.putIfAbsent(name, name);
          }
        });
    return values;
  }

  /** Returns the name of the schema that is meant where nothing else tells (OpenAPI 3.2 §4.25). */
  Optional<String> fallback(Place discriminator, List<Place> options) {
    Place entry = discriminator.get("defaultMapping");
    if (!entry.exists()) {
      return Optional.empty();
    }
    String target = target(entry).map(Place::id).orElse("");
    return options.stream().filter(option -> option.id().equals(target)).map(names::of).findFirst();
  }

  /** Tells a default that is none of the forms. */
  private void checkFallback(Place discriminator, List<Place> options, Set<String> bases) {
    Place entry = discriminator.get("defaultMapping");
    if (entry.exists() && bases.size() == 1 && fallback(discriminator, options).isEmpty()) {
      findings.warning(
          entry,
          "defaultMapping names \""
              + entry.value().asText()
              + "\", which is none of the forms of this schema; it is left out",
          "discriminator-mapping");
    }
  }

  /** Tells what fits nowhere, once: a base that inherits its discriminator is silent about it. */
  private Map<String, String> explicit(
      Place discriminator, Map<String, String> known, Set<String> bases) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Place entry : discriminator.get("mapping").members()) {
      Optional<Place> target = target(entry);
      String name = target.map(place -> known.get(place.id())).orElse(null);
      if (name != null) {
        values.put(entry.key(), name);
      } else if (bases.size() == 1
          && target.filter(place -> bases.contains(place.id())).isEmpty()) {
        findings.warning(
            entry,
            "discriminator mapping \""
                + entry.key()
                + "\" names \""
                + entry.value().asText()
                + "\", which is "
                + (target.isEmpty() ? "not there" : "none of the forms of this schema")
                + "; it is left out",
            "discriminator-mapping");
      }
    }
    return values;
  }

  private Optional<Place> target(Place entry) {
    String target = entry.value().asText();
    Place component = components.get(target);
    return component.exists()
        ? Optional.of(references.follow(component))
        : references.find(entry, target).map(references::follow);
  }

  /** Returns the values that {@code option} allows its discriminator beyond what it inherits. */
  private List<String> ownValues(Place option, String property, Set<String> bases) {
    for (String extension : VALUES) {
      if (!option.text(extension).isEmpty()) {
        return List.of(option.text(extension));
      }
    }
    Predicate<Place> inherited = place -> bases.contains(place.parent().parent().id());
    return swagger
        .named(option)
        .map(schema -> allOf.parts(new Part(option, schema)).properties().get(property))
        .map(Part::place)
        .filter(inherited.negate())
        .map(references::follow)
        .map(SchemaParts::enumeration)
        .orElse(List.of());
  }
}
