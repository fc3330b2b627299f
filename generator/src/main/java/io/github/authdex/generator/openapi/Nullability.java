package io.github.authdex.generator.openapi;

import io.github.authdex.generator.openapi.SchemaParts.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether null is among the values of a schema, by its own word or that of what it is. */
final class Nullability {
  /** How many schemas may lead to one that says so. */
  private static final int MAX_STEPS = 200;

  private final SwaggerModel swagger;
  private final References references;
  private final Set<String> nullable = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> asked = new HashSet<>();

  Nullability(SwaggerModel swagger, References references) {
    this.swagger = swagger;
    this.references = references;
  }

  /**
   * Returns whether null is a value of {@code part}. Schemas may be options of each other: one that
   * is asked about again counts as not nullable until it is known to be, and then all is asked
   * anew.
   */
  boolean isNullable(Part part) {
    int known;
    do {
      known = nullable.size();
      asked.clear();
      if (isNullable(part, 0)) {
        return true;
      }
    } while (nullable.size() > known);
    others.addAll(asked);
    return false;
  }

  /** Returns whether null is the only value of {@code part}, or of what it refers to. */
  boolean isNull(Part part) {
    return SchemaParts.isNull(references.follow(part.place()));
  }

  private boolean isNullable(Part part, int steps) {
    if (SchemaParts.allowsNull(part)) {
      return true;
    }
    if (steps >= MAX_STEPS) {
      return false;
    }
    if (part.place().isReference()) {
      return references
          .find(part.place(), part.place().reference().get())
          .filter(target -> isNamedNullable(target, steps + 1))
          .isPresent();
    }
    return AllOf.isUsed(part.schema())
        ? allAreNullable(part, steps + 1)
        : anyIsNullable(part, steps + 1);
  }

  /** An option that is null is meant, whatever the type beside it. */
  private boolean anyIsNullable(Part whole, int steps) {
    boolean typed = !SwaggerModel.types(whole.schema()).isEmpty();
    return SchemaParts.options(whole).stream()
        .anyMatch(option -> isNull(option) || (!typed && isNullable(option, steps)));
  }

  private boolean isNamedNullable(Place target, int steps) {
    String id = target.id();
    if (nullable.contains(id)) {
      return true;
    }
    if (others.contains(id) || !asked.add(id)) {
      return false;
    }
    boolean is =
        swagger
            .named(target)
            .filter(schema -> isNullable(new Part(target, schema), steps))
            .isPresent();
    if (is) {
      nullable.add(id);
    }
    return is;
  }

  /** A type, which has no null among it here, or any part that has none rules null out. */
  private boolean allAreNullable(Part whole, int steps) {
    List<Part> parts =
        SchemaParts.allOf(whole).stream()
            .filter(part -> part.place().isReference() || SchemaParts.saysForm(part.place()))
            .toList();
    return !parts.isEmpty()
        && SwaggerModel.types(whole.schema()).isEmpty()
        && parts.stream().allMatch(part -> isNullable(part, steps));
  }
}
