package io.github.authdex.generator.apply.postman;

import io.github.authdex.generator.apply.text.TextValue;
import java.util.Map;

/** Reads the variables of a collection and of its folders. */
final class PostmanVariables {
  private PostmanVariables() {}

  /** A variable that two places give different values has none: which one holds depends. */
  static void collect(TextValue folder, Map<String, String> values) {
    for (TextValue variable : folder.list("variable")) {
      if (!variable.isTrue("disabled")) {
        String name = PostmanCollection.name(variable);
        String value = variable.text("value");
        values.merge(name, value, (one, other) -> one.equals(other) ? one : "");
      }
    }
    for (TextValue item : folder.list("item")) {
      if (item.member("item").isPresent()) {
        collect(item, values);
      }
    }
  }
}
