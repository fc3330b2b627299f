package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which schemas become types of their own and which are others under a new name. */
final class SchemaKinds {
  private final Map<String, Schema> schemas;
  private final Map<String, Schema> reduced = new HashMap<>();

  SchemaKinds(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /**
   * Returns {@code schema} without names and unions that add nothing: what is left is a reference
   * only if it leads to a type of its own.
   */
  Schema reduce(Schema schema) {
    if (!(schema instanceof Schema.Ref ref)) {
      return reduce(schema, new LinkedHashSet<>());
    }
    Schema known = reduced.get(ref.name());
    if (known == null) {
      known = reduce(schema, new LinkedHashSet<>());
      reduced.put(ref.name(), known);
    }
    return known;
  }

  /** Returns what values of {@code schema} look like: no reference. */
  Schema form(Schema schema) {
    Schema reduced = reduce(schema);
    Schema named = reduced instanceof Schema.Ref ref ? reduceNamed(ref.name()) : reduced;
    return named instanceof Schema.Nullable nullable ? form(nullable.form()) : named;
  }

  private Schema reduce(Schema schema, Set<String> seen) {
    if (schema instanceof Schema.Ref ref) {
      return reduceRef(ref, seen);
    }
    if (schema instanceof Schema.OneOf union) {
      return reduceUnion(union, seen);
    }
    if (schema instanceof Schema.ObjectOf object && object.properties().isEmpty()) {
      return new Schema.MapOf(object.additional().orElseGet(Schema.Any::new));
    }
    if (schema instanceof Schema.Enumeration values) {
      return Enumerations.reduced(values);
    }
    if (schema instanceof Schema.Nullable nullable) {
      return reduce(nullable.form(), seen) instanceof Schema.Any any ? any : schema;
    }
    return schema;
  }

  private Schema reduceRef(Schema.Ref ref, Set<String> seen) {
    Schema target = schemas.get(ref.name());
    if (target == null || !seen.add(ref.name())) {
      return new Schema.Any();
    }
    Schema reduced = reduce(target, seen);
    seen.remove(ref.name());
    if (reduced instanceof Schema.Ref || !isOwn(reduced)) {
      return isContainer(reduced) && leadsTo(reduced, ref.name(), new LinkedHashSet<>())
          ? new Schema.Any()
          : reduced;
    }
    return ref;
  }

  /** Returns the form of the schema called {@code name}, which becomes a type of its own. */
  Schema reduceNamed(String name) {
    Schema schema = schemas.get(name);
    while (schema instanceof Schema.Ref ref) {
      schema = schemas.get(ref.name());
    }
    return reduce(schema);
  }

  /** Returns whether the schema called {@code name} becomes a type of its own. */
  boolean isOwn(String name) {
    return reduce(new Schema.Ref(name)) instanceof Schema.Ref ref && ref.name().equals(name);
  }

  /** Returns whether {@code reduced} becomes a type of its own wherever it stands. */
  static boolean isOwn(Schema reduced) {
    return reduced instanceof Schema.ObjectOf
        || reduced instanceof Schema.Enumeration
        || reduced instanceof Schema.OneOf;
  }

  private static boolean isContainer(Schema schema) {
    return schema instanceof Schema.ArrayOf || schema instanceof Schema.MapOf;
  }

  /** Returns whether a list or map contains itself without a type of its own between. */
  private boolean leadsTo(Schema schema, String name, Set<String> seen) {
    if (schema instanceof Schema.ArrayOf array) {
      return leadsTo(array.items(), name, seen);
    }
    if (schema instanceof Schema.MapOf map) {
      return leadsTo(map.values(), name, seen);
    }
    if (schema instanceof Schema.Ref ref) {
      Schema target = schemas.get(ref.name());
      return ref.name().equals(name)
          || (target != null && seen.add(ref.name()) && leadsTo(target, name, seen));
    }
    if (schema instanceof Schema.Nullable nullable) {
      return leadsTo(nullable.form(), name, seen);
    }
    if (schema instanceof Schema.ObjectOf object && object.properties().isEmpty()) {
      return object.additional().isPresent() && leadsTo(object.additional().get(), name, seen);
    }
    return schema instanceof Schema.OneOf union
        && union.options().size() == 1
        && leadsTo(union.options().get(0), name, seen);
  }

  private Schema reduceUnion(Schema.OneOf union, Set<String> seen) {
    if (union.base().isPresent()) {
      return reduceFamily(union, union.base().get(), seen);
    }
    Map<Schema, Schema> forms = forms(union, seen);
    Set<Schema> distinct = forms.keySet();
    if (distinct.isEmpty() || distinct.contains(new Schema.Any())) {
      return new Schema.Any();
    }
    if (distinct.size() == 1) {
      return distinct.iterator().next();
    }
    if (distinct.stream().allMatch(SchemaKinds::isText)) {
      return new Scalar(Scalar.Type.STRING);
    }
    return distinct.stream().allMatch(SchemaKinds::isNumber)
        ? new Scalar(Scalar.Type.NUMBER)
        : new Schema.OneOf(
            List.copyOf(forms.values()),
            union.discriminator(),
            union.mapping(),
            union.base(),
            union.fallback(),
            union.description());
  }

  /** Keeps the forms of a base as they are: one alone is not all that a value may be. */
  private Schema reduceFamily(Schema.OneOf family, Schema.ObjectOf base, Set<String> seen) {
    List<Schema> options =
        family.options().stream()
            .filter(option -> !(reduce(option, seen) instanceof Schema.Any))
            .toList();
    return options.isEmpty()
        ? reduce(base, seen)
        : new Schema.OneOf(
            options,
            family.discriminator(),
            family.mapping(),
            family.base(),
            family.fallback(),
            family.description());
  }

  /** Returns the options by what they reduce to; those of an inner union are the union's own. */
  private Map<Schema, Schema> forms(Schema.OneOf union, Set<String> seen) {
    Map<Schema, Schema> forms = new LinkedHashMap<>();
    for (Schema option : union.options()) {
      Schema form = asForm(reduce(option, seen));
      if (form instanceof Schema.OneOf inner) {
        inner.options().forEach(each -> forms.putIfAbsent(asForm(reduce(each, seen)), each));
      } else {
        forms.putIfAbsent(form, option instanceof Schema.Ref ? option : form);
      }
    }
    return forms;
  }

  /** What a string holds does not tell it from others by its form. */
  private static Schema asForm(Schema option) {
    return option.equals(new Scalar(Scalar.Type.DECIMAL)) ? new Scalar(Scalar.Type.STRING) : option;
  }

  private static boolean isText(Schema schema) {
    return schema.equals(new Scalar(Scalar.Type.STRING))
        || (schema instanceof Schema.Enumeration values && values.type() == Scalar.Type.STRING);
  }

  private static boolean isNumber(Schema schema) {
    return schema instanceof Scalar scalar
        && Set.of(
                Scalar.Type.INT32,
                Scalar.Type.INT64,
                Scalar.Type.INTEGER,
                Scalar.Type.BIG_INTEGER,
                Scalar.Type.FLOAT,
                Scalar.Type.DOUBLE,
                Scalar.Type.NUMBER)
            .contains(scalar.type());
  }
}
