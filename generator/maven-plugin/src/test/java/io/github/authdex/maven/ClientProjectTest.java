package io.github.authdex.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.javaclient.JavaProjectEmitter;
import io.github.authdex.generator.emit.javaclient.ProjectSource;
import io.github.authdex.model.ApiModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the project of a client by Maven, offline, and runs its test against the lab. */
final class ClientProjectTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shop, version: "1"}
      servers: [{url: "https://shop.example/v1"}]
      security: [{key: []}, {login: [read]}]
      paths:
        /orders:
          get:
            operationId: listOrders
            tags: [orders]
            parameters: [{name: since, in: query, schema: {type: string, format: date}}]
            responses: {"200": {description: All, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
          post:
            operationId: addOrder
            tags: [orders]
            security: [{password: []}]
            requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {item: {type: string}}}}}}
            responses: {"201": {description: Added}}
        /orders/{id}:
          delete:
            operationId: removeOrder
            tags: [orders]
            security: [{password: []}]
            parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int64}}]
            responses: {"204": {description: Gone}}
        /open:
          get: {operationId: open, security: [], responses: {"200": {description: Open}}}
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
          password: {type: http, scheme: basic}
          login: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://shop.example/token", scopes: {read: To read}}}}
      """;

  @TempDir Path temp;

  @Test
  void projectIsBuiltAndItsTestPasses() throws Exception {
    List<OutputFile> files = project();
    new OutputFolder(temp).write(files);
    addExamples(content(files, "README.md"));

    OfflineMaven.Run run = OfflineMaven.of().run(temp, "test");

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("Tests run: 6, Failures: 0, Errors: 0, Skipped: 0");
  }

  private static List<OutputFile> project() throws Exception {
    SourceDocument document =
        DocumentReader.read("openapi.yaml", DOCUMENT.getBytes(StandardCharsets.UTF_8));
    ApiModel model = Authdex.of(Catalog.bundled()).document(document, SourceFolder.NONE).model();
    ProjectSource source =
        new ProjectSource(
            Optional.empty(),
            Optional.of(new ProjectSource.Document(document.text(), document.isJson())),
            true);
    return new JavaProjectEmitter("com.acme.shop", source).emit(model, diagnostic -> {});
  }

  private static String content(List<OutputFile> files, String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .content();
  }

  /** What the README shows compiles: a class of its own, and what else there is in another. */
  private void addExamples(String readme) throws Exception {
    List<String> blocks = JAVA.matcher(readme).results().map(ClientProjectTest::code).toList();
    assertThat(blocks).hasSizeGreaterThan(2).anyMatch(block -> block.contains("class Example"));
    List<String> methods = new ArrayList<>();
    for (String block : blocks) {
      if (block.contains("class Example")) {
        Path example = temp.resolve("src/main/java/Example.java");
        Files.writeString(example, block);
      } else {
        methods.add("  static void example%d() {\n%s  }\n".formatted(methods.size(), block));
      }
    }
    Files.writeString(
        temp.resolve("src/main/java/com/acme/shop/Snippets.java"),
        "package com.acme.shop;\n"
            + "import io.github.authdex.auth.credential.Secret;\n"
            + "class Snippets {\n"
            + String.join("", methods)
            + "}\n");
  }

  private static String code(MatchResult block) {
    return block.group(1);
  }

  @Test
  void whatAPersonOwnsIsWrittenOnce() throws Exception {
    assertThat(project().stream().filter(OutputFile::filledIn).map(OutputFile::path))
        .containsExactly("pom.xml", "README.md");
  }

  /** What projects are built with is what this is. */
  @Test
  void versionsAreThoseOfAuthdex() throws Exception {
    String ours = Files.readString(Path.of("../../pom.xml"));
    Pattern.compile("<version>([^$<]+)</version>|<authdex.version>([^<]+)<")
        .matcher(content(project(), "pom.xml"))
        .results()
        .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
        .filter(version -> !version.equals("1.0.0-SNAPSHOT"))
        .forEach(version -> assertThat(ours).contains(">" + version + "<"));
  }
}
