package io.github.authdex.cli.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a draft lacks, marked so that {@code check} names each place. */
final class Gaps {
  static final String TEXT = "TODO";

  static final String SENTENCE = "TODO.";

  /** What may stand in front of a key in Authorization. */
  static final String PREFIX = "TODO ";

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
      comments.put(JsonPointer.compile("/evidence"), evidence(root));
    }
    if (!root.has("categories")) {
      root.putArray("categories");
      comments.put(
          JsonPointer.compile("/categories"),
          "What the API is about, in words of other entries, such as payments or email.");
    }
    prefixes(root.path("schemes"), comments);
    declare(root.path("schemes"), root.withObject("/credentials"));
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

  /** What is to be read is not read yet: the lines are ready, and none counts before. */
  private static String evidence(ObjectNode root) {
    StringBuilder lines =
        new StringBuilder(
            "TODO: the pages that you have read; fill in what shows each, and list them here:");
    List<String> names = new ArrayList<>();
    root.path("schemes").fieldNames().forEachRemaining(names::add);
    names.add("servers");
    String docs = root.path("docs").asText();
    String page = docs.equals(URL) ? "https://…" : docs;
    for (String name : names) {
      lines
          .append("\n- {of: ")
          .append(name)
          .append(", source: provider-docs, url: ")
          .append(page)
          .append(", seen: YYYY-MM-DD, quote: …}");
    }
    return lines.toString();
  }

  private static void prefixes(JsonNode schemes, Map<JsonPointer, String> comments) {
    for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
      if (scheme.getValue().path("prefix").asText().equals(PREFIX)) {
        comments.put(
            JsonPointer.compile("/schemes")
                .appendProperty(scheme.getKey())
                .appendProperty("prefix"),
            "TODO: the word in front of the key, with its space; take this out if there is none.");
      }
    }
  }

  /** Declares what a caller holds for each scheme, so that it can be given its provider's name. */
  private static void declare(JsonNode schemes, ObjectNode credentials) {
    for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
      JsonNode node = scheme.getValue();
      switch (node.path("kind").asText()) {
        case "apikey" -> declare(node.path("key").asText(scheme.getKey()), credentials);
        case "basic" -> {
          declare(node.path("username").asText("username"), credentials);
          declare(node.path("password").asText("password"), credentials);
        }
        case "oauth2" -> {
          declare("clientId", credentials);
          ((ObjectNode) credentials.get("clientId")).put("secret", false);
          if (!node.path("clientAuthentication").asText().equals("none")) {
            declare("clientSecret", credentials);
          }
        }
        default -> {}
      }
    }
  }

  private static void declare(String name, ObjectNode credentials) {
    if (!name.isEmpty() && !credentials.has(name)) {
      credentials.putObject(name).put("title", CredentialName.title(name));
    }
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
