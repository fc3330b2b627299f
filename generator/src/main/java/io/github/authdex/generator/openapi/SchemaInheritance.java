package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows which named schemas inherit from which by allOf (OpenAPI 3.2 §4.24.4; 2.0 likewise). */
final class SchemaInheritance {
  private final References references;
  private final Map<String, List<Place>> children = new HashMap<>();
  private final Map<String, List<Place>> parents = new HashMap<>();

  /** The values of parents: a look at them is cheaper than an id, and most schemas are none. */
  private final Set<JsonNode> bases = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param schemas those that have names
   */
  SchemaInheritance(List<Place> schemas, References references) {
    this.references = references;
    for (Place schema : schemas) {
      addParents(schema, schema);
    }
  }

  private void addParents(Place child, Place part) {
    for (Place inherited : part.get("allOf").items()) {
      if (inherited.isReference()) {
        Place parent = references.follow(inherited);
        bases.add(parent.value());
        children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(child);
        parents.computeIfAbsent(child.id(), id -> new ArrayList<>()).add(parent);
      } else {
        addParents(child, inherited);
      }
    }
  }

  /** Returns all that inherit from {@code base}, whether directly or not, each once. */
  List<Place> of(Place base) {
    Map<String, Place> heirs = new LinkedHashMap<>();
    addHeirs(base, heirs);
    heirs.remove(base.id());
    return List.copyOf(heirs.values());
  }

  private void addHeirs(Place base, Map<String, Place> heirs) {
    for (Place child : children.getOrDefault(base.id(), List.of())) {
      if (heirs.putIfAbsent(child.id(), child) == null) {
        addHeirs(child, heirs);
      }
    }
  }

  boolean hasHeirs(Place schema) {
    return bases.contains(schema.value()) && children.containsKey(schema.id());
  }

  /** Returns the discriminator that {@code schema} has or inherits. */
  Optional<Place> discriminator(Place schema) {
    return discriminator(schema, new HashSet<>());
  }

  private Optional<Place> discriminator(Place schema, Set<String> seen) {
    Place own = schema.get("discriminator");
    if (!Discriminators.property(own).isEmpty() || !seen.add(schema.id())) {
      return Optional.of(own).filter(Place::exists);
    }
    return parents.getOrDefault(schema.id(), List.of()).stream()
        .flatMap(parent -> discriminator(parent, seen).stream())
        .findFirst();
  }
}
