package io.github.authdex.generator.emit.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Writes the file of all requests of a collection, and gathers what their tokens are got by. */
final class HttpFileWriter {
  /** The methods that httpyac knows; another word would be a part of the URL. */
  private static final Set<String> METHODS =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

  /** What httpyac takes for its own way to get a token. */
  private static final Pattern OWN_WAY =
      Pattern.compile("(?im)^authorization: *(oauth2|openid)(\\s.*)?$");

  private final ApiCollection collection;
  private final HttpFileScripts scripts;
  private final ApiModel model;
  private final String file;
  private final Consumer<Diagnostic> diagnostics;
  private final Map<String, ObjectNode> configurations = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private boolean fillsForm;

  /**
   * @param file its path
   * @param diagnostics told of what cannot be written
   */
  HttpFileWriter(
      ApiCollection collection,
      HttpFileScripts scripts,
      String file,
      Consumer<Diagnostic> diagnostics) {
    this.collection = collection;
    this.scripts = scripts;
    this.model = collection.model();
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** Returns the text of the file. */
  String write() {
    List<String> requests = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Operation operation : model.operations()) {
      if (METHODS.contains(operation.method())) {
        requests.add(request(operation));
      } else {
        leftOut.add(operation.id());
      }
    }
    String text = String.join("\n", requests);
    tell(text, leftOut);
    tellOfNested();
    return head() + (text.isEmpty() ? "" : "\n" + text);
  }

  /** Returns what {@code Security.Auth} must hold, by id. */
  Map<String, ObjectNode> configurations() {
    return configurations;
  }

  private String request(Operation operation) {
    CollectionRequest asked = collection.request(operation);
    SchemeRendering rendering = asked.auth().orElseGet(collection::auth);
    Optional<HttpFileAuth> auth = rendering.auth().flatMap(HttpFileAuth::of);
    auth.ifPresent(own -> configurations.putAll(own.configurations()));
    fillsForm |=
        asked.body().filter(RequestBody.Form.class::isInstance).stream()
            .flatMap(body -> HttpFileBody.fields(body).stream())
            .anyMatch(field -> field.enabled() && field.text().contains("{{"));
    String tag = operation.tag().isEmpty() ? "" : operation.tag() + ": ";
    return new HttpFileRequest(
            asked, tag + asked.name(), name(operation), auth, scripts.before(rendering))
        .write();
  }

  /** A name becomes a variable, so that it is none of the collection's, nor a tool's own. */
  private String name(Operation operation) {
    StringBuilder name = new StringBuilder("op");
    for (String word : operation.id().split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    String base = name.toString();
    for (int i = 2; !names.add(name.toString()); i++) {
      name = new StringBuilder(base).append("N").append(i);
    }
    return name.toString();
  }

  private void tell(String text, List<String> leftOut) {
    if (!leftOut.isEmpty()) {
      tell(
          Severity.WARNING,
          "httpyac has no method for " + String.join(", ", leftOut) + ", which the file leaves out",
          "http-method");
    }
    if (OWN_WAY.matcher(text).find()) {
      tell(
          Severity.NOTE,
          "httpyac takes Authorization: OAuth2 for its own way to get a token; run these requests"
              + " with JetBrains' HTTP Client or VS Code's REST Client",
          "http-prefix");
    }
    if (scripts.isNeeded()) {
      tell(
          Severity.NOTE,
          scripts.file()
              + " signs the requests that call it, in httpyac alone; JetBrains' HTTP Client and VS"
              + " Code's REST Client cannot send these",
          "http-script");
    }
    if (fillsForm) {
      tell(
          Severity.NOTE,
          "httpyac sends what a variable holds in a form as it is; write the characters %, +, & and"
              + " = of such a value percent-encoded",
          "http-form");
    }
  }

  private void tellOfNested() {
    List<String> nested =
        collection.variables().stream()
            .filter(variable -> variable.value().contains("{{"))
            .map(variable -> HttpFileText.name(variable.key()))
            .toList();
    if (!nested.isEmpty()) {
      tell(
          Severity.NOTE,
          "httpyac reads other variables in "
              + String.join(", ", nested)
              + "; write the value out for a tool that does not, such as VS Code's REST Client",
          "http-nested");
    }
  }

  private void tell(Severity severity, String message, String rule) {
    diagnostics.accept(new Diagnostic(severity, file, 1, message, rule));
  }

  /** Says what to fill in, before the document's own words. */
  private String head() {
    List<String> lines = new ArrayList<>(HttpFileComments.of(model.title()));
    lines.add("#");
    lines.add(
        "# Choose an environment. httpyac and JetBrains' HTTP Client read what it holds beside");
    lines.add(
        "# this file: its secrets in http-client.private.env.json, which is yours alone, the rest in");
    lines.add(
        "# http-client.env.json. VS Code's REST Client reads environments from its settings.");
    if (scripts.isNeeded()) {
      lines.add("# Requests that call " + scripts.file() + " are signed by it: httpyac alone can");
      lines.add("# send them, JetBrains' HTTP Client and VS Code's REST Client cannot.");
    }
    for (EnvironmentVariable variable : collection.variables()) {
      if (variable.value().isEmpty()) {
        String words =
            variable.description().isBlank() ? "" : ": " + variable.description().strip();
        lines.addAll(HttpFileComments.of("- " + HttpFileText.name(variable.key()) + words));
      }
    }
    List<String> own = HttpFileComments.of(model.description());
    if (!own.isEmpty()) {
      lines.add("#");
      lines.addAll(own);
    }
    return String.join("\n", lines) + "\n";
  }
}
