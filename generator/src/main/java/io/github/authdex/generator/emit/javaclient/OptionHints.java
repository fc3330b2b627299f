package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the forms of a union are called after that have no name: what they look like, not where they
 * stand, so that one more form renames no other.
 */
final class OptionHints {
  private final List<Schema> options;

  OptionHints(List<Schema> options) {
    this.options = options;
  }

  String of(Schema option) {
    if (option instanceof Schema.Enumeration values) {
      return values.values().size() == 1 ? word(values.values().get(0)) : "enum";
    }
    if (option instanceof Schema.ObjectOf object) {
      return object.properties().isEmpty() ? "object" : "with " + telling(object);
    }
    return option instanceof Schema.OneOf ? "form" : "";
  }

  private static String word(String value) {
    return value.isEmpty() ? "empty" : SymbolNames.spelled(value);
  }

  /** Returns the first property that no other form has, preferably one that is always there. */
  private String telling(Schema.ObjectOf object) {
    Set<String> others = new HashSet<>();
    for (Schema option : options) {
      if (option instanceof Schema.ObjectOf other && !other.equals(object)) {
        other.properties().forEach(property -> others.add(property.name()));
      }
    }
    List<Schema.Property> own =
        object.properties().stream().filter(each -> !others.contains(each.name())).toList();
    List<Schema.Property> candidates = own.isEmpty() ? object.properties() : own;
    return candidates.stream()
        .filter(Schema.Property::required)
        .findFirst()
        .orElse(candidates.get(0))
        .name();
  }
}
