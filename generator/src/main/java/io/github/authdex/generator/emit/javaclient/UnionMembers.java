package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which named types implement which named unions, and what tells that a value is one of them. */
final class UnionMembers {
  private final SchemaKinds kinds;
  private final Map<String, Set<String>> unions = new HashMap<>();
  private final Map<String, List<Discriminator>> discriminators = new HashMap<>();

  /**
   * @param names of the schemas that are types of their own
   */
  UnionMembers(SchemaKinds kinds, Collection<String> names) {
    this.kinds = kinds;
    for (String name : names) {
      if (kinds.reduceNamed(name) instanceof Schema.OneOf union) {
        add(name, union);
      }
    }
  }

  private void add(String name, Schema.OneOf union) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    union
        .mapping()
        .forEach((value, form) -> values.computeIfAbsent(form, k -> new ArrayList<>()).add(value));
    for (Schema option : union.options()) {
      member(option, name, union)
          .ifPresent(
              member -> {
                unions.computeIfAbsent(member, k -> new LinkedHashSet<>()).add(name);
                union
                    .discriminator()
                    .filter(property -> isTold(member, union, values))
                    .ifPresent(property -> addValues(member, property, values.get(member)));
              });
    }
  }

  /** A form that is meant where nothing tells is sent as it is. */
  private static boolean isTold(
      String member, Schema.OneOf union, Map<String, List<String>> values) {
    return values.containsKey(member) || !union.fallback().equals(Optional.of(member));
  }

  private void addValues(String member, String property, List<String> values) {
    for (String value : values == null ? List.of(member) : values) {
      discriminators
          .computeIfAbsent(member, k -> new ArrayList<>())
          .add(new Discriminator(property, value));
    }
  }

  /**
   * Returns the name of the type that {@code option} leads to, if that can implement {@code union}:
   * if it is a record, or a family inside this family.
   */
  Optional<String> member(Schema option, String name, Schema.OneOf union) {
    if (!(kinds.reduce(option) instanceof Schema.Ref ref) || ref.name().equals(name)) {
      return Optional.empty();
    }
    Schema form = kinds.reduceNamed(ref.name());
    boolean inner =
        union.base().isPresent()
            && form instanceof Schema.OneOf family
            && family.base().isPresent()
            && !leadsTo(ref.name(), name, new HashSet<>());
    return inner || form instanceof Schema.ObjectOf ? Optional.of(ref.name()) : Optional.empty();
  }

  private boolean leadsTo(String from, String name, Set<String> seen) {
    return from.equals(name)
        || (seen.add(from)
            && kinds.reduceNamed(from) instanceof Schema.OneOf union
            && union.options().stream()
                .map(kinds::reduce)
                .anyMatch(
                    option -> option instanceof Schema.Ref ref && leadsTo(ref.name(), name, seen)));
  }

  /** Returns the names of the unions that the type called {@code name} implements. */
  Set<String> unionsOf(String name) {
    return unions.getOrDefault(name, Set.of());
  }

  /**
   * Returns what to send for the type called {@code name}, if all its unions agree on one value.
   */
  Optional<Discriminator> discriminator(String name) {
    Set<Discriminator> all = Set.copyOf(discriminators.getOrDefault(name, List.of()));
    return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
  }
}
