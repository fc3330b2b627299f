package io.github.authdex.cli.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a draft lacks, marked so that {@code check} names each place. */
final class Gaps {
  static final String TEXT = "TODO";

  static final String SENTENCE = "TODO.";

  /** A page or endpoint that nobody can take for one (RFC 2606). */
  static final String URL = "https://todo.invalid/TODO";

  private Gaps() {}

  /** Fills what an entry must have and {@code root} has not, and returns what to say there. */
  static Map<JsonPointer, String> fill(ObjectNode root) {
    Map<JsonPointer, String> comments = new LinkedHashMap<>();
    gap(root, "id", "todo", "TODO: a short name, for ever: that of the file.", comments);
    gap(root, "title", TEXT, "TODO: the name of the API, as the provider writes it.", comments);
    gap(root, "provider", "todo.invalid", "TODO: the provider's domain.", comments);
    gap(root, "docs", URL, "TODO: the provider's page that says how to authenticate.", comments);
    if (root.path("servers").isEmpty()) {
      root.withArray("servers").addObject().put("url", URL);
      comments.put(JsonPointer.compile("/servers"), "TODO: where the API lives.");
    }
    if (!root.has("evidence")) {
      root.putArray("evidence");
    }
    if (root.path("evidence").isEmpty()) {
      comments.put(
          JsonPointer.compile("/evidence"),
          "TODO: the pages that you have read, at least one for each scheme and one for the"
              + " servers:\n- {of: NAME, source: provider-docs, url: https://…, seen: YYYY-MM-DD}");
    }
    if (!root.path("credentials").isEmpty()) {
      comments.put(
          JsonPointer.compile("/credentials"),
          "Titles are guessed: write what the provider calls them, and where one gets them"
              + " (obtain).");
    } else {
      root.remove("credentials");
    }
    return comments;
  }

  private static void gap(
      ObjectNode root,
      String field,
      String value,
      String comment,
      Map<JsonPointer, String> comments) {
    if (root.path(field).asText().isEmpty()) {
      root.put(field, value);
      comments.put(JsonPointer.compile("/" + field), comment);
    }
  }
}
