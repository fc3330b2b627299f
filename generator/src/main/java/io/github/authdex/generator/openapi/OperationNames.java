package io.github.authdex.generator.openapi;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names operations that have no operationId, and keeps all names apart. */
final class OperationNames {
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9{}]+");

  private final DocumentFindings findings;
  private final UniqueNames names = new UniqueNames();

  OperationNames(DocumentFindings findings) {
    this.findings = findings;
  }

  /** Returns a name for the operation at {@code place} that no other has. */
  String of(Place place, String method, String path) {
    String id = place.text("operationId");
    if (!id.isBlank()) {
      String name = names.take(id);
      if (!name.equals(id)) {
        findings.warning(
            place,
            "operationId \"" + id + "\" is here a second time; it becomes \"" + name + "\"",
            "operation-id");
      }
      return name;
    }
    return names.take(made(method, path));
  }

  /** Returns {@code getPetsByPetId} for GET /pets/{petId}. */
  private static String made(String method, String path) {
    StringBuilder name = new StringBuilder(method.toLowerCase(Locale.ROOT));
    String words = path.replace("{", "/{").replace("}", "}/");
    for (String word : OTHER.split(words, -1)) {
      if (word.startsWith("{")) {
        append(name.append("By"), word.replaceAll("[{}]", ""));
      } else {
        append(name, word.replaceAll("[{}]", ""));
      }
    }
    return name.length() == method.length() ? name.append("Root").toString() : name.toString();
  }

  private static void append(StringBuilder name, String word) {
    if (!word.isEmpty()) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
  }
}
