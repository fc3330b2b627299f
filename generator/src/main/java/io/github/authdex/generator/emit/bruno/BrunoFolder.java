package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the files of a collection: its own, one for each environment, folder and request. */
final class BrunoFolder {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ApiCollection collection;
  private final BrunoSyntax syntax;
  private final Consumer<Diagnostic> diagnostics;
  private final List<OutputFile> files = new ArrayList<>();
  private final BrunoNames root = BrunoNames.ofRoot();

  /**
   * Makes a writer of {@code collection}.
   *
   * @param diagnostics told of what {@code syntax} has no form for
   */
  BrunoFolder(ApiCollection collection, BrunoSyntax syntax, Consumer<Diagnostic> diagnostics) {
    this.collection = collection;
    this.syntax = syntax;
    this.diagnostics = diagnostics;
  }

  List<OutputFile> write() {
    files.addAll(syntax.collection(collection()));
    collection.environments().forEach(this::addEnvironment);
    Map<String, Tag> tags = new LinkedHashMap<>();
    for (Operation operation : collection.model().operations()) {
      if (!operation.tag().isEmpty() && !tags.containsKey(operation.tag())) {
        tags.put(operation.tag(), addFolder(operation.tag(), tags.size() + 1));
      }
    }
    Tag top = new Tag("", root);
    for (Operation operation : collection.model().operations()) {
      add(operation, tags.getOrDefault(operation.tag(), top));
    }
    return files;
  }

  /** A folder of requests, and the names in it. */
  private static final class Tag {
    private final String path;
    private final BrunoNames names;
    private int requests;

    Tag(String path, BrunoNames names) {
      this.path = path;
      this.names = names;
    }
  }

  private ObjectNode collection() {
    ObjectNode tree = JSON.objectNode().put("opencollection", "1.0.0");
    tree.putObject("info").put("name", DescriptionText.name(collection.model().title()));
    ObjectNode request = JSON.objectNode();
    collection.auth().auth().flatMap(BrunoAuth::of).ifPresent(auth -> request.set("auth", auth));
    BrunoScripts.addScript(collection, request);
    if (!request.isEmpty()) {
      tree.set("request", request);
    }
    String description = SeenText.lines(collection.description());
    if (!description.isEmpty()) {
      tree.putObject("docs").put("content", description).put("type", "text/markdown");
    }
    tree.put("bundled", false);
    tree.putObject("extensions")
        .putObject("bruno")
        .putObject("presets")
        .put("defaultEnvironment", collection.slug());
    return tree;
  }

  private void addEnvironment(CollectionEnvironment asked) {
    ObjectNode tree = JSON.objectNode().put("name", asked.slug());
    ArrayNode variables = tree.putArray("variables");
    asked.variables().forEach(variable -> variables.add(variable(variable)));
    String path = "environments/" + asked.slug() + syntax.extension();
    files.add(OutputFile.toFillIn(path, syntax.environment(tree)));
  }

  private static ObjectNode variable(EnvironmentVariable asked) {
    ObjectNode variable = JSON.objectNode();
    if (asked.secret()) {
      variable.put("secret", true).put("name", asked.key());
    } else {
      variable.put("name", asked.key()).put("value", asked.value());
    }
    return BrunoRequest.described(variable, asked.description());
  }

  private Tag addFolder(String tag, int number) {
    String name = root.of(tag);
    ObjectNode tree = JSON.objectNode();
    tree.putObject("info")
        .put("name", DescriptionText.name(tag))
        .put("type", "folder")
        .put("seq", number);
    tree.putObject("request").put("auth", "inherit");
    files.add(new OutputFile(name + "/folder" + syntax.extension(), syntax.folder(tree)));
    return new Tag(name + "/", BrunoNames.ofFolder());
  }

  private void add(Operation operation, Tag tag) {
    tag.requests++;
    CollectionRequest asked = collection.request(operation);
    ObjectNode item = new BrunoRequest(asked, collection.auth()).write(tag.requests);
    BrunoScripts.addAssertions(asked.auth().orElseGet(collection::auth), item);
    if (syntax.hasExamples()) {
      BrunoExamples.add(collection.responses(operation), item);
    }
    String path = tag.path + tag.names.of(operation.id()) + syntax.extension();
    files.add(new OutputFile(path, syntax.request(item)));
    reportNames(path, item.at("/http/headers"));
    reportNames(path, item.at("/http/body/data"));
  }

  private void reportNames(String path, JsonNode fields) {
    for (JsonNode field : fields) {
      String name = field.path("name").asText();
      if (!syntax.canName(name)) {
        diagnostics.accept(
            new Diagnostic(
                Severity.WARNING,
                path,
                1,
                "no name can begin as \"" + name + "\" does, so that it is not sent",
                syntax.format() + "-name"));
      }
    }
  }
}
