package io.github.authdex.generator.openapi;

import io.github.authdex.generator.openapi.SchemaParts.Part;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what the parts of allOf say, along chains of references. */
final class AllOf {
  private static final int MAX_CHAIN = 200;
  private static final int MAX_PROPERTIES = 2_000_000;
  private static final String LEFT_OUT =
      "the part is left out, and members of any name are taken instead";
  private static final Set<String> FORMS =
      Set.of("properties", "required", "additionalProperties", "items", "enum", "oneOf", "anyOf");

  private final SwaggerModel swagger;
  private final References references;
  private final DocumentFindings findings;
  private final Map<String, ObjectParts> known = new HashMap<>();
  private final Map<String, Place> chain = new LinkedHashMap<>();
  private int properties;

  AllOf(SwaggerModel swagger, References references, DocumentFindings findings) {
    this.swagger = swagger;
    this.references = references;
    this.findings = findings;
  }

  static boolean isUsed(Schema<?> schema) {
    return schema.getAllOf() != null && !schema.getAllOf().isEmpty();
  }

  /** Returns the one part of allOf that says anything, if the rest only describes it. */
  static Optional<Part> onlyPart(Part whole) {
    List<Part> parts =
        SchemaParts.allOf(whole).stream()
            .filter(part -> part.place().isReference() || SchemaParts.saysForm(part.place()))
            .toList();
    boolean alone = parts.size() == 1 && !whole.place().hasAny(FORMS);
    return alone ? Optional.of(parts.get(0)) : Optional.empty();
  }

  /** Returns all that {@code part} says, or what it refers to. */
  ObjectParts whole(Part part) {
    if (!part.place().isReference()) {
      return parts(part);
    }
    Place target = references.follow(part.place());
    return swagger
        .named(target)
        .map(schema -> parts(new Part(target, schema)))
        .orElseGet(ObjectParts::new);
  }

  /** Returns all that {@code part} says, with what it says by reference. */
  ObjectParts parts(Part part) {
    String id = part.place().id();
    ObjectParts parts = known.get(id);
    if (parts == null) {
      parts = new ObjectParts();
      if (enter(id, part.place())) {
        parts.source(id);
        collect(part, parts);
        chain.remove(id);
        known.put(id, parts);
      } else {
        parts.lack();
      }
    }
    return parts;
  }

  private boolean enter(String id, Place place) {
    if (chain.containsKey(id)) {
      String path =
          chain.values().stream()
              .dropWhile(step -> !step.id().equals(id))
              .map(step -> step + " -> ")
              .collect(Collectors.joining());
      findings.fault(
          place,
          "allOf leads back to itself: " + path + place + "; nothing can be a part of itself",
          "allof-cycle",
          LEFT_OUT);
      return false;
    }
    if (chain.size() >= MAX_CHAIN) {
      findings.fault(
          place,
          "allOf at " + place + " goes deeper than the limit of " + MAX_CHAIN,
          "limit-allof",
          LEFT_OUT);
      return false;
    }
    chain.put(id, place);
    return true;
  }

  private void collect(Part whole, ObjectParts parts) {
    for (Part part : SchemaParts.allOf(whole)) {
      if (part.place().isReference()) {
        Place target = references.follow(part.place());
        swagger
            .named(target)
            .ifPresentOrElse(schema -> addAll(parts, new Part(target, schema)), parts::lack);
      } else {
        collect(part, parts);
      }
    }
    SchemaParts.addOwn(whole, parts);
  }

  private void addAll(ObjectParts parts, Part target) {
    ObjectParts others = parts(target);
    properties += others.properties().size();
    if (properties > MAX_PROPERTIES) {
      findings.fault(
          target.place(),
          "the parts of allOf have more properties than the limit of " + MAX_PROPERTIES,
          "limit-allof",
          LEFT_OUT);
      parts.lack();
    } else {
      parts.addAll(others);
    }
  }
}
