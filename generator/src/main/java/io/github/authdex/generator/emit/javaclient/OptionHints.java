package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  /**
   * Returns what {@code option} is called.
   *
   * @param union the name of the union, before what only tells its forms apart
   */
  String of(Schema option, String union) {
    return title(option).orElseGet(() -> union + " " + of(option));
  }

  /** Returns the title that the document gives {@code option}, if it gives no other the same. */
  private Optional<String> title(Schema option) {
    return option instanceof Schema.ObjectOf object
            && !JavaNames.of(object.title()).isEmpty()
            && object.title().length() <= JavaNames.MAX_LENGTH
            && options.stream().filter(other -> isCalled(other, object.title())).count() == 1
        ? Optional.of(object.title())
        : Optional.empty();
  }

  private static boolean isCalled(Schema option, String title) {
    return option instanceof Schema.ObjectOf object && object.title().equals(title);
  }

  private String of(Schema option) {
    if (option instanceof Schema.Enumeration values) {
      return values.values().size() == 1 ? word(values.values().get(0)) : "enum";
    }
    if (option instanceof Schema.ObjectOf object) {
      return object.properties().isEmpty() ? "object" : "with " + telling(object);
    }
    return option instanceof Schema.OneOf ? "form" : "";
  }

  /** Returns the word for the only value of an enumeration. */
  static String word(String value) {
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
