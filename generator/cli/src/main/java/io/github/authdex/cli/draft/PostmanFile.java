package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.cli.console.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the requests of a Postman collection (2.0, 2.1), each with the auth that it inherits. */
final class PostmanFile {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]+)}}");
  private static final int DEEPEST = 50;

  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<SeenRequest> requests = new ArrayList<>();

  private PostmanFile() {}

  static List<SeenRequest> requests(SourceDocument document) throws InputException {
    JsonNode root = document.root();
    if (!root.path("item").isArray() || !root.at("/info/name").isTextual()) {
      throw new InputException(
          "Expected a Postman collection (info and item, version 2.0 or 2.1) but \""
              + document.name()
              + "\" is none");
    }
    PostmanFile file = new PostmanFile();
    for (JsonNode variable : root.path("variable")) {
      file.variables.put(
          variable.path("key").asText(variable.path("id").asText()),
          variable.path("value").asText());
    }
    file.items(root, root.path("auth"), 0);
    return file.requests;
  }

  static String title(SourceDocument document) {
    return document.root().at("/info/name").asText();
  }

  private void items(JsonNode folder, JsonNode inherited, int depth) {
    for (JsonNode item : folder.path("item")) {
      JsonNode own = item.path("request").path("auth");
      JsonNode auth = own.isObject() ? own : item.path("auth");
      JsonNode used = auth.isObject() ? auth : inherited;
      if (item.has("item") && depth < DEEPEST) {
        items(item, used, depth + 1);
      } else if (item.has("request")) {
        request(item.path("request"), used);
      }
    }
  }

  private void request(JsonNode request, JsonNode auth) {
    JsonNode url = request.isTextual() ? request : request.path("url");
    requests.add(
        new SeenRequest(
            "request " + (requests.size() + 1),
            request.path("method").asText("GET"),
            filled(url.isTextual() ? url.asText() : url.path("raw").asText()),
            fields(request.path("header")),
            content(request.path("body")),
            new PostmanAuth(auth, this::filled).proofs(),
            Optional.empty()));
  }

  private List<SeenField> fields(JsonNode list) {
    List<SeenField> fields = new ArrayList<>();
    for (JsonNode field : list) {
      if (field.isObject() && !field.path("disabled").asBoolean()) {
        fields.add(new SeenField(field.path("key").asText(), filled(field.path("value").asText())));
      }
    }
    return fields;
  }

  private String content(JsonNode body) {
    if (body.path("mode").asText().equals("raw")) {
      return filled(body.path("raw").asText());
    }
    List<String> pairs = new ArrayList<>();
    fields(body.path("urlencoded")).forEach(f -> pairs.add(f.name() + "=" + f.value()));
    return String.join("&", pairs);
  }

  /** Puts in the collection's own variables, once: a value that names another stays as it is. */
  private String filled(String text) {
    Matcher variable = VARIABLE.matcher(text);
    return variable.replaceAll(
        found -> {
          String value = variables.getOrDefault(found.group(1).strip(), "");
          return Matcher.quoteReplacement(value.isEmpty() ? found.group() : value);
        });
  }
}
