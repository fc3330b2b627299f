package io.github.authdex.generator.emit.hurl;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.VariableText;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Writes the file of all requests of a collection. */
final class HurlWriter {
  private static final Pattern METHOD = Pattern.compile("[A-Z]+");

  /** The only starts of an URL that Hurl reads. */
  private static final Pattern URL = Pattern.compile("(https?://|\\{\\{).*");

  private final ApiCollection collection;
  private final ApiModel model;
  private final String file;
  private final Consumer<Diagnostic> diagnostics;
  private final HurlText text;

  /**
   * @param file its path
   * @param diagnostics told of what cannot be written
   */
  HurlWriter(ApiCollection collection, String file, Consumer<Diagnostic> diagnostics) {
    this.collection = collection;
    this.model = collection.model();
    this.file = file;
    this.diagnostics = diagnostics;
    this.text = new HurlText(inlined(collection.variables()));
  }

  /** Returns the values, by their names, that refer to other variables. */
  private static Map<String, String> inlined(List<EnvironmentVariable> variables) {
    Map<String, String> inlined = new LinkedHashMap<>();
    for (EnvironmentVariable variable : variables) {
      if (variable.value().contains("{{") && URL.matcher(variable.value()).matches()) {
        inlined.put(variable.key(), variable.value());
      }
    }
    return inlined;
  }

  /** Returns the text of the file. */
  String write() {
    Map<String, HurlToken> tokens = new LinkedHashMap<>();
    List<String> requests = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<String> untyped = new ArrayList<>();
    for (Operation operation : model.operations()) {
      if (!METHOD.matcher(operation.method()).matches()) {
        leftOut.add(operation.id());
        continue;
      }
      CollectionRequest asked = collection.request(operation);
      HurlAuth auth =
          asked
              .auth()
              .orElseGet(collection::auth)
              .auth()
              .flatMap(HurlAuth::of)
              .orElse(HurlAuth.NONE);
      auth.token().ifPresent(token -> tokens.put(token.variable(), token));
      String tag = operation.tag().isEmpty() ? "" : operation.tag() + ": ";
      requests.add(new HurlRequest(text).write(asked, tag + asked.name(), auth));
      if (asked.body().filter(HurlBody::losesType).isPresent()) {
        untyped.add(operation.id());
      }
    }
    List<String> entries = new ArrayList<>();
    tokens.values().forEach(token -> entries.add(new HurlRequest(text).write(token)));
    entries.addAll(requests);
    tell(leftOut, untyped);
    String body = String.join("\n", entries);
    return head(names(body)) + (body.isEmpty() ? "" : "\n" + body);
  }

  private void tell(List<String> leftOut, List<String> untyped) {
    if (!leftOut.isEmpty()) {
      tell(
          Severity.WARNING,
          "Hurl has no method for " + String.join(", ", leftOut) + ", which the file leaves out",
          "hurl-method");
    }
    if (!untyped.isEmpty()) {
      tell(
          Severity.NOTE,
          "Hurl sends no media type with the parts of a form that are no files, which the API wants"
              + " in "
              + String.join(", ", untyped),
          "hurl-part");
    }
    if (collection.environments().size() > 1 && !inlined(collection.variables()).isEmpty()) {
      tell(
          Severity.NOTE,
          "the URL of the usual server stands in the requests themselves, since Hurl reads no"
              + " variable in a variable; for another server, change it there",
          "hurl-server");
    }
  }

  private void tell(Severity severity, String message, String rule) {
    diagnostics.accept(new Diagnostic(severity, file, 1, message, rule));
  }

  /** Returns the names of all variables in {@code written}, which is in Hurl's syntax. */
  static Set<String> names(String written) {
    Set<String> names = new LinkedHashSet<>();
    VariableText.parts(written).stream()
        .filter(VariableText::isReference)
        .forEach(part -> names.add(part.text()));
    return names;
  }

  /** Says how it is run and what to fill in, before the document's own words. */
  private String head(Set<String> used) {
    StringBuilder command = new StringBuilder("#   hurl --variables-file ");
    command.append(collection.slug()).append(".vars");
    List<String> missing = new ArrayList<>();
    for (EnvironmentVariable variable : collection.variables()) {
      String name = HurlText.name(variable.key());
      if (used.contains(name) && variable.value().isEmpty()) {
        command.append(variable.secret() ? " --secret " + name + "=…" : "");
        String words =
            variable.description().isBlank() ? "" : ": " + variable.description().strip();
        missing.addAll(HurlComments.of("- " + name + words));
      }
    }
    List<String> lines = new ArrayList<>(HurlComments.of(model.title()));
    lines.add("#");
    lines.add("# Fill in the file of its variables, and run it; secrets are given by name alone:");
    lines.add(command.append(' ').append(file).toString());
    lines.addAll(missing);
    List<String> own = HurlComments.of(model.description());
    if (!own.isEmpty()) {
      lines.add("#");
      lines.addAll(own);
    }
    return String.join("\n", lines) + "\n";
  }
}
