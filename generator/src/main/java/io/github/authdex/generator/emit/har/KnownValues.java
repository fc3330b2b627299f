package io.github.authdex.generator.emit.har;

import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.VariableText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what is known of variables into texts; the others stay, as placeholders. */
final class KnownValues {
  private static final int MAX_DEPTH = 5;

  /** Stands where an API says on which path it lives, and not on which host. */
  private static final String HOST = "host";

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> placeholders = new LinkedHashMap<>();
  private final Map<String, String> descriptions = new HashMap<>();

  KnownValues(List<EnvironmentVariable> variables) {
    for (EnvironmentVariable variable : variables) {
      descriptions.put(variable.key(), DescriptionText.description(variable.description()));
      if (!variable.secret() && !variable.value().isEmpty()) {
        values.put(variable.key(), variable.value());
      }
    }
    descriptions.put(HOST, "Where the API lives.");
    descriptions.put(VariableText.UUID, "A new UUID each time.");
  }

  /** Returns the placeholders that stayed so far, each with what belongs there. */
  Map<String, String> placeholders() {
    return placeholders;
  }

  /** Returns {@code text} with what is known. */
  String fill(String text) {
    return fill(text, 0, false);
  }

  /** Returns the URL {@code text} with what is known, without what cannot stand in a URL. */
  String url(String text) {
    String url = fill(text, 0, true);
    if (url.matches("(?s)https?://.*")) {
      return url;
    }
    if (url.startsWith("{{baseUrl}}")) {
      placeholders.remove("baseUrl");
      return "https://" + placeholder(HOST) + url.substring("{{baseUrl}}".length());
    }
    return "https://" + (url.startsWith("/") ? placeholder(HOST) : "") + url;
  }

  /** Returns what stands for {@code name}, which is described so. */
  String placeholder(String name, String description) {
    descriptions.put(name, description);
    return placeholder(name);
  }

  private String fill(String text, int depth, boolean url) {
    StringBuilder filled = new StringBuilder();
    for (VariableText piece : VariableText.parts(text)) {
      if (!piece.isReference()) {
        filled.append(url ? LiteralText.url(piece.text()) : piece.text());
      } else if (values.containsKey(piece.text()) && depth < MAX_DEPTH) {
        filled.append(fill(values.get(piece.text()), depth + 1, url));
      } else {
        filled.append(placeholder(piece.text()));
      }
    }
    return filled.toString();
  }

  private String placeholder(String name) {
    placeholders.put(name, descriptions.getOrDefault(name, ""));
    return "{{" + name + "}}";
  }
}
