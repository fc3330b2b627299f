package io.github.authdex.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names and values of a query or form, in order; encoded only when they are joined. */
final class Pairs {
  private final List<Map.Entry<String, String>> pairs = new ArrayList<>();

  private void add(String name, String value) {
    pairs.add(Map.entry(name, value));
  }

  /** Adds a parameter in the style {@code form} and its relatives. */
  void addStyled(String name, Object tree, ParameterStyle style, boolean explode) {
    if (style == ParameterStyle.DEEP_OBJECT) {
      addDeep(name, tree);
    } else if (explode && tree instanceof List<?> list) {
      list.forEach(item -> add(name, Plain.text(item)));
    } else if (explode && tree instanceof Map<?, ?> object) {
      object.forEach((key, value) -> addStyled((String) key, value, style, false));
    } else if (!Plain.isEmpty(tree)) {
      add(name, Plain.joined(tree, separator(style)));
    }
  }

  private static String separator(ParameterStyle style) {
    return switch (style) {
      case SPACE_DELIMITED -> " ";
      case PIPE_DELIMITED -> "|";
      default -> ",";
    };
  }

  /** Adds {@code tree} with the path to each of its leaves in brackets. */
  void addDeep(String name, Object tree) {
    if (tree instanceof Map<?, ?> object) {
      object.forEach((key, value) -> addDeep(name + "[" + key + "]", value));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        addDeep(name + "[" + i + "]", list.get(i));
      }
    } else {
      add(name, Plain.text(tree));
    }
  }

  /** Returns the pairs as a raw query; a comma stays, since it parts values in many APIs. */
  String query() {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, String> pair : pairs) {
      query
          .append(query.isEmpty() ? "" : "&")
          .append(Percent.encode(pair.getKey()))
          .append('=')
          .append(Percent.encode(pair.getValue()).replace("%2C", ","));
    }
    return query.toString();
  }

  /** Returns the pairs as application/x-www-form-urlencoded. */
  String form() {
    StringBuilder form = new StringBuilder();
    for (Map.Entry<String, String> pair : pairs) {
      form.append(form.isEmpty() ? "" : "&")
          .append(Percent.encode(pair.getKey()).replace("%20", "+"))
          .append('=')
          .append(Percent.encode(pair.getValue()).replace("%20", "+"));
    }
    return form.toString();
  }
}
