package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.Script;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the script: how to use it, what every request needs, and a function for each. */
final class ScriptWriter {
  private final ApiCollection collection;
  private final ApiModel model;
  private final List<CollectionRequest> requests;
  private final ShellNames names;
  private final StringBuilder functions = new StringBuilder();
  private final StringBuilder list = new StringBuilder();

  ScriptWriter(ApiCollection collection, List<CollectionRequest> requests, ShellNames names) {
    this.collection = collection;
    this.requests = requests;
    this.model = collection.model();
    this.names = names;
  }

  String write() {
    AuthFunctions called = new AuthFunctions(names);
    OperationWords words = new OperationWords();
    String first = "OPERATION";
    for (CollectionRequest request : requests) {
      String word = words.of(request.id());
      first = list.isEmpty() ? word : first;
      list.append("  ").append(ShellQuote.quote(word)).append(' ');
      list.append(OperationFunction.title(request)).append('\n');
      var auth = request.auth().orElseGet(collection::auth);
      functions.append(new OperationFunction(request, auth, called, names).write(word));
      functions.append('\n');
    }
    String calls = called.write();
    return head(first)
        + "set -euo pipefail\nunset LC_ALL\nLC_ALL=C\n\n"
        + "variables="
        + ShellQuote.quote(String.join(" ", names.all()))
        + "\nvariables_file=$(dirname -- \"${BASH_SOURCE[0]}\")/"
        + collection.slug()
        + ".env\noperations=(\n"
        + list
        + ")\n\n"
        + library()
        + variables()
        + "\n"
        + calls
        + functions
        + "main \"$@\"\n";
  }

  private String head(String example) {
    String slug = collection.slug();
    StringBuilder head = new StringBuilder("#!/usr/bin/env bash\n");
    String title = model.title().isBlank() ? slug : model.title();
    head.append("# ").append(ScriptComments.line(title)).append("\n#\n");
    String call = "#   ./" + slug + ".sh ";
    head.append(
        "# All operations, the parameters of one, and a call; what follows -- is for curl:\n");
    head.append(call).append("help\n");
    head.append(call).append("help ").append(example).append('\n');
    head.append(call).append(example).append(" name=value -- -i\n#\n");
    head.append(
        needsOpenssl()
            ? "# Needs bash 4.2 or newer, curl 7.76 or newer and openssl. Variables come from the\n"
            : "# Needs bash 4 or newer and curl 7.76 or newer. Variables come from the\n");
    head.append("# environment, else from ").append(slug);
    head.append(".env beside this file or from the file behind --env:\n");
    head.append("#   install -m 600 ").append(slug).append(".env.example ").append(slug);
    head.append(".env\n");
    addVariables(head);
    if (!model.description().isBlank()) {
      head.append("#\n").append(ScriptComments.of(model.description()));
    }
    return head.toString();
  }

  private void addVariables(StringBuilder head) {
    List<EnvironmentVariable> empty =
        collection.variables().stream().filter(variable -> variable.value().isEmpty()).toList();
    head.append(empty.isEmpty() ? "" : "#\n# Fill in:\n");
    for (EnvironmentVariable variable : empty) {
      String what = ScriptComments.line(variable.description());
      head.append("#   ").append(names.of(variable.key()));
      head.append(what.isEmpty() ? "" : ": " + what).append('\n');
    }
  }

  /** Programs that the script starts see none of the variables. */
  private String variables() {
    StringBuilder function = new StringBuilder("set_variables() {\n");
    VariableTexts texts = new VariableTexts(names);
    StringBuilder expansions = new StringBuilder();
    Set<String> undeclared = new LinkedHashSet<>(names.all());
    for (EnvironmentVariable variable : collection.variables()) {
      String name = names.of(variable.key());
      undeclared.remove(name);
      String value = texts.value(variable);
      function.append("  ").append(name).append("=${").append(name).append('-');
      function.append(value.isEmpty() ? "" : ShellQuote.quote(value)).append("}\n");
      Set<String> references = texts.references(variable);
      if (!references.isEmpty()) {
        expansions.append("  expand ").append(name).append(' ');
        expansions.append(String.join(" ", references)).append('\n');
      }
    }
    undeclared.forEach(name -> function.append("  " + name + "=${" + name + "-}\n"));
    function.append(expansions);
    function.append("  export -n ").append(String.join(" ", names.all())).append('\n');
    return function.append("}\n").toString();
  }

  private boolean needsOpenssl() {
    return runs(Script.SIGN) || runs(Script.SIGN_JWTS);
  }

  private boolean runs(Script script) {
    return collection.scripts().containsKey(script);
  }

  /** Returns of the library what the script needs. */
  private String library() {
    return text("library.sh")
        + (needsOpenssl() ? text("openssl.sh") : "")
        + (runs(Script.SIGN_JWTS) ? text("jwt.sh") : "")
        + (runs(Script.SIGN) ? text("sign.sh") : "");
  }

  private static String text(String file) {
    try (InputStream library = ScriptWriter.class.getResourceAsStream(file)) {
      return new String(library.readAllBytes(), StandardCharsets.UTF_8) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }
}
