package io.github.authdex.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values of a query, form or cookie, encoded and in order. */
final class EncodedPairs {
  private final List<String> pairs = new ArrayList<>();

  /** Adds a value as a form has it: a space is a plus. */
  void addField(String name, String value) {
    pairs.add(PercentCoding.form(name) + "=" + PercentCoding.form(value));
  }

  /**
   * Adds the fields of a form (OpenAPI 3.2 §4.15): without a word on it a list repeats its name,
   * and an object is written as JSON.
   *
   * @param encodings how fields are written, by name
   */
  void addForm(Object tree, Map<String, Serialization> encodings) {
    if (tree instanceof Map<?, ?> fields) {
      fields.forEach((name, field) -> addField((String) name, field, encodings.get(name)));
    }
  }

  private void addField(String name, Object field, Serialization how) {
    if (how != null && how.mediaType().isPresent()) {
      addField(name, how.document(field));
    } else if (how != null) {
      add(name, field, how);
    } else if (field instanceof List<?> list) {
      list.forEach(item -> addField(name, PlainText.text(item)));
    } else {
      addField(name, PlainText.text(field));
    }
  }

  /** Adds what is all of a query: the fields of a form, or a document without a name. */
  void addWhole(Object tree, Serialization how) {
    if (how.isForm()) {
      addForm(tree, Map.of());
    } else {
      pairs.add(PercentCoding.encode(how.document(tree)));
    }
  }

  /** Adds a value in its style or media type. */
  void add(String name, Object tree, Serialization how) {
    if (how.mediaType().isPresent()) {
      pairs.add(PercentCoding.encode(name) + "=" + PercentCoding.encode(how.document(tree)));
    } else {
      StyledValues.split(
          name,
          tree,
          how,
          (key, items, separator) ->
              pairs.add(
                  PercentCoding.encode(key) + "=" + value(items, separator, how.allowReserved())));
    }
  }

  /** Between items a comma is a separator and stays; other separators are encoded. */
  private static String value(List<String> items, String separator, boolean reserved) {
    if (reserved) {
      return items.stream()
          .map(PercentCoding::reservedInQuery)
          .collect(Collectors.joining(PercentCoding.query(separator)));
    }
    return items.size() == 1
        ? PercentCoding.query(items.get(0))
        : items.stream()
            .map(PercentCoding::encode)
            .collect(Collectors.joining(PercentCoding.query(separator)));
  }

  /** Returns the pairs with {@code &} between. */
  String joined() {
    return String.join("&", pairs);
  }
}
