package io.github.authdex.generator.emit.javaclient;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the name of the entry class out of an API's title. */
final class EntryName {
  /** Words of titles that say no more than that there is an API. */
  private static final Set<String> GENERIC =
      Set.of(
          "api",
          "apis",
          "rest",
          "restful",
          "http",
          "openapi",
          "swagger",
          "spec",
          "specification",
          "reference",
          "documentation",
          "docs",
          "the",
          "web",
          "public",
          "server");

  private EntryName() {}

  static String of(String title, String id) {
    List<String> words = JavaNames.of(title).stream().filter(word -> !isGeneric(word)).toList();
    String name = words.isEmpty() ? id : String.join(" ", words);
    String type = JavaNames.type(name, "Api");
    return Set.of("auth", "builder").contains(type.toLowerCase(Locale.ROOT))
        ? type + "Client"
        : type;
  }

  private static boolean isGeneric(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return GENERIC.contains(lower) || lower.matches("v?[0-9]+");
  }
}
