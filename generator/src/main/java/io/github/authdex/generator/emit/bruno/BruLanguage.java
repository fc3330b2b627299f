package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The {@code .bru} language. What describes a field stands in the request's documentation, since
 * Bruno reads it beside the field only of late.
 */
final class BruLanguage implements BrunoSyntax {
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "delete", "patch", "options", "head", "connect", "trace");

  /** What the kinds of bodies are called where a request says which it has. */
  private static final Map<String, String> BODIES =
      Map.of("form-urlencoded", "formUrlEncoded", "multipart-form", "multipartForm");

  private static final Map<String, String> SCRIPTS = Map.of("before-request", "script:pre-request");

  @Override
  public String format() {
    return "bru";
  }

  @Override
  public String extension() {
    return ".bru";
  }

  @Override
  public List<OutputFile> collection(ObjectNode collection) {
    ObjectNode config = JsonNodeFactory.instance.objectNode().put("version", "1");
    config.put("name", collection.at("/info/name").asText()).put("type", "collection");
    config.putArray("ignore").add("node_modules").add(".git");
    config.set("presets", collection.at("/extensions/bruno/presets"));
    BruText text = new BruText();
    JsonNode auth = collection.at("/request/auth");
    text.open("auth").pair("mode", mode(auth)).close();
    if (auth.isObject()) {
      BruAuth.write(auth, text);
    }
    addPairs("vars:pre-request", collection.at("/request/variables"), text);
    for (JsonNode script : collection.at("/request/scripts")) {
      String type = script.get("type").asText();
      text.lines(SCRIPTS.getOrDefault(type, type), script.get("code").asText());
    }
    addDocs(collection.at("/docs/content").asText(), text);
    return List.of(
        new OutputFile("bruno.json", JsonPrinter.of(config)),
        new OutputFile("collection.bru", text.toString()));
  }

  private static String mode(JsonNode auth) {
    if (auth.isTextual()) {
      return auth.asText();
    }
    return auth.isObject() ? auth.get("type").asText() : "none";
  }

  private static void addDocs(String docs, BruText text) {
    if (!docs.isBlank()) {
      text.lines("docs", docs.strip());
    }
  }

  /** A tilde in front, in quotes too, means that it is switched off. */
  @Override
  public boolean canName(String name) {
    return !name.startsWith("~");
  }

  /** It has of late, and an older Bruno would not read the file then. */
  @Override
  public boolean hasExamples() {
    return false;
  }

  @Override
  public String folder(ObjectNode folder) {
    BruText text = new BruText().open("meta");
    text.pair("name", folder.at("/info/name").asText());
    text.pair("seq", folder.at("/info/seq").asText()).close();
    return text.open("auth").pair("mode", mode(folder.at("/request/auth"))).close().toString();
  }

  @Override
  public String environment(ObjectNode environment) {
    BruText text = new BruText().open("vars");
    List<String> secrets = new ArrayList<>();
    for (JsonNode variable : environment.get("variables")) {
      if (variable.path("secret").asBoolean()) {
        secrets.add(variable.get("name").asText());
      } else {
        text.pair(variable.get("name").asText(), variable.get("value").asText());
      }
    }
    text.close();
    return (secrets.isEmpty() ? text : text.list("vars:secret", secrets)).toString();
  }

  @Override
  public String request(ObjectNode item) {
    JsonNode http = item.get("http");
    BruText text = new BruText().open("meta");
    text.pair("name", item.at("/info/name").asText());
    text.pair("type", "http").pair("seq", item.at("/info/seq").asText()).close();
    addCall(http, text);
    addPairs("params:query", of(http.path("params"), "query"), text);
    addPairs("params:path", of(http.path("params"), "path"), text);
    addPairs("headers", http.path("headers"), text);
    if (http.path("auth").isObject()) {
      BruAuth.write(http.get("auth"), text);
    }
    addBody(http.path("body"), text);
    addAssertions(item.at("/runtime/assertions"), text);
    text.open("settings");
    item.get("settings")
        .properties()
        .forEach(setting -> text.pair(setting.getKey(), setting.getValue().asText()));
    text.close();
    addDocs(item.path("docs").asText() + BruDocs.ofFields(http), text);
    return text.toString();
  }

  private static void addCall(JsonNode http, BruText text) {
    String method = http.get("method").asText();
    String block = method.toLowerCase(Locale.ROOT);
    if (METHODS.contains(block)) {
      text.open(block);
    } else {
      text.open("http").pair("method", method);
    }
    String body = http.at("/body/type").asText("none");
    text.pair("url", http.get("url").asText())
        .pair("body", BODIES.getOrDefault(body, body))
        .pair("auth", mode(http.path("auth")))
        .close();
  }

  private static List<JsonNode> of(JsonNode parameters, String type) {
    List<JsonNode> some = new ArrayList<>();
    for (JsonNode parameter : parameters) {
      if (parameter.get("type").asText().equals(type)) {
        some.add(parameter);
      }
    }
    return some;
  }

  private static void addPairs(String block, Iterable<JsonNode> entries, BruText text) {
    if (entries.iterator().hasNext()) {
      text.open(block);
      for (JsonNode entry : entries) {
        text.pair(isEnabled(entry), entry.get("name").asText(), entry.get("value").asText());
      }
      text.close();
    }
  }

  /** An expression needs no quotes, which would become a part of it. */
  private static void addAssertions(JsonNode assertions, BruText text) {
    if (!assertions.isEmpty()) {
      List<String> lines = new ArrayList<>();
      for (JsonNode one : assertions) {
        String operator = one.get("operator").asText();
        lines.add(
            one.get("expression").asText() + ": " + operator + " " + one.get("value").asText());
      }
      text.lines("assert", String.join("\n", lines));
    }
  }

  private static boolean isEnabled(JsonNode entry) {
    return !entry.path("disabled").asBoolean();
  }

  private static void addBody(JsonNode body, BruText text) {
    String block = "body:" + body.path("type").asText();
    switch (body.path("type").asText()) {
      case "" -> {}
      case "form-urlencoded" -> addPairs(block, body.get("data"), text);
      case "multipart-form" -> addParts(block, body.get("data"), text);
      case "file" -> {
        String type = body.at("/data/0/contentType").asText();
        text.open(block).pair("file", "@file() @contentType(" + type + ")").close();
      }
      default -> text.lines(block, body.get("data").asText());
    }
  }

  private static void addParts(String block, JsonNode parts, BruText text) {
    if (parts.isEmpty()) {
      return;
    }
    text.open(block);
    for (JsonNode part : parts) {
      boolean file = part.get("type").asText().equals("file");
      String type = part.path("contentType").asText();
      String value = file ? "@file()" : literal(part.get("value").asText());
      String whole = type.isEmpty() ? value : value + " @contentType(" + type + ")";
      text.pair(isEnabled(part), part.get("name").asText(), whole);
    }
    text.close();
  }

  /** Returns {@code value} so that it names no file of the person's, and no type. */
  private static String literal(String value) {
    return value.replace("@file(", "@ file(").replace("@contentType(", "@ contentType(");
  }
}
