package io.github.authdex.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits values into names and texts by the style {@code form} and its relatives. */
final class StyledValues {
  private StyledValues() {}

  /** Takes one name with the texts that stand behind it. */
  interface Sink {
    /**
     * Takes a name and its value.
     *
     * @param items the parts of the value, one if it is a scalar; not encoded
     * @param separator what goes between them; not encoded
     */
    void add(String name, List<String> items, String separator);
  }

  /** Gives {@code tree}, a parameter or field, to {@code sink}; an empty list gives nothing. */
  static void split(String name, Object tree, Serialization how, Sink sink) {
    if (how.style() == ParameterStyle.DEEP_OBJECT) {
      deep(name, tree, sink);
    } else if (how.explode() && tree instanceof List<?> list) {
      list.forEach(item -> one(name, item, sink));
    } else if (how.explode() && tree instanceof Map<?, ?> object) {
      object.forEach((key, value) -> joined((String) key, value, how, sink));
    } else {
      joined(name, tree, how, sink);
    }
  }

  private static void one(String name, Object tree, Sink sink) {
    sink.add(name, List.of(PlainText.text(tree)), "");
  }

  private static void joined(String name, Object tree, Serialization how, Sink sink) {
    if (!(tree instanceof List || tree instanceof Map)) {
      one(name, tree, sink);
    } else if (!PlainText.isEmpty(tree)) {
      sink.add(name, items(tree), separator(how.style()));
    }
  }

  private static List<String> items(Object tree) {
    List<String> items = new ArrayList<>();
    if (tree instanceof List<?> list) {
      list.forEach(item -> items.add(PlainText.text(item)));
    } else if (tree instanceof Map<?, ?> object) {
      object.forEach(
          (key, value) -> {
            items.add((String) key);
            items.add(PlainText.text(value));
          });
    }
    return items;
  }

  private static String separator(ParameterStyle style) {
    return switch (style) {
      case SPACE_DELIMITED -> " ";
      case PIPE_DELIMITED -> "|";
      case TAB_DELIMITED -> "\t";
      default -> ",";
    };
  }

  /** The path to each leaf stands in brackets. */
  private static void deep(String name, Object tree, Sink sink) {
    if (tree instanceof Map<?, ?> object) {
      object.forEach((key, value) -> deep(name + "[" + key + "]", value, sink));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        deep(name + "[" + i + "]", list.get(i), sink);
      }
    } else {
      one(name, tree, sink);
    }
  }
}
