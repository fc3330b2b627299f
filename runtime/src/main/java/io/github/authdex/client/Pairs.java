package io.github.authdex.client;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Names and values of a query, form or cookie, encoded and in order. */
final class Pairs {
  private final List<String> pairs = new ArrayList<>();

  /** Adds a value as a form has it: a space is a plus. */
  void addField(String name, String value) {
    pairs.add(Percent.form(name) + "=" + Percent.form(value));
  }

  /** Adds a value in its style or media type. */
  void add(String name, Object tree, Serialization how) {
    if (how.mediaType().isPresent()) {
      pairs.add(Percent.encode(name) + "=" + Percent.encode(how.document(tree)));
    } else {
      Styled.split(
          name,
          tree,
          how,
          (key, items, separator) ->
              pairs.add(Percent.encode(key) + "=" + value(items, separator, how.allowReserved())));
    }
  }

  /** Between items a comma is a separator and stays; other separators are encoded. */
  private static String value(List<String> items, String separator, boolean reserved) {
    if (reserved) {
      return items.stream()
          .map(Percent::reservedInQuery)
          .collect(Collectors.joining(Percent.query(separator)));
    }
    return items.size() == 1
        ? Percent.query(items.get(0))
        : items.stream().map(Percent::encode).collect(Collectors.joining(Percent.query(separator)));
  }

  /** Returns the pairs with {@code &} between. */
  String joined() {
    return String.join("&", pairs);
  }
}
