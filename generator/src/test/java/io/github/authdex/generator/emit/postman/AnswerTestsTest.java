package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.generator.openapi.OpenApiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets newman test answers that are right, and some that are not. */
final class AnswerTestsTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.4
      info: { title: Acme, version: "1" }
      servers: [{ url: "https://api.acme.example" }]
      paths:
        /thing:
          get:
            operationId: thing
            responses:
              "200":
                description: A thing.
                content:
                  application/json: { schema: { $ref: "#/components/schemas/Thing" } }
              "404": { description: None. }
      components:
        schemas:
          Thing:
            type: object
            required: [id, kind]
            properties:
              id: { type: integer }
              kind: { type: string, enum: ["it's", '"b"', "\\u2028"] }
              parent: { $ref: "#/components/schemas/Thing" }
              note: { type: string, nullable: true }
              __proto__: { type: string }
      """;

  private static Map<String, Newman.Run> runs;

  @BeforeAll
  static void runAll(@TempDir Path temp) throws Exception {
    try (EchoServer echo = EchoServer.start(AnswerTestsTest::answer)) {
      Newman newman = new Newman(temp);
      for (String kind : List.of("STATUS", "SCHEMA")) {
        for (String answer : List.of("right", "alien", "lacking", "missing", "null")) {
          add(newman, temp, kind, answer, echo.url() + "/" + answer);
        }
      }
      runs = newman.run();
    }
  }

  private static void add(Newman newman, Path temp, String kind, String name, String url)
      throws IOException, SourceException {
    Path file = Files.writeString(temp.resolve("openapi.yaml"), DOCUMENT);
    SourceDocument document = DocumentReader.read(file);
    List<OutputFile> files =
        new PostmanEmitter(AnswerTests.Kind.valueOf(kind))
            .emit(OpenApiReader.read(document, SourceFolder.NONE).model(), diagnostic -> {});
    List<Path> written = new OutputFolder(temp.resolve(kind + name)).write(files);
    newman.add(kind + " " + name, written.get(0), written.get(1), 1, (key, emitted) -> url);
    newman.testing();
  }

  private static Answer answer(Received request) {
    Map<String, String> json = Map.of("Content-Type", "application/json");
    return switch (request.uri().getPath().split("/", -1)[1]) {
      case "right" -> new Answer(200, json, "{\"id\": 1, \"kind\": \"it's\", \"more\": 2}");
      case "alien" -> new Answer(200, json, "{\"id\": \"1\", \"kind\": \"c\"}");
      case "lacking" -> new Answer(200, json, "{\"id\": 1}");
      case "null" -> new Answer(200, json, "{\"id\": 1, \"kind\": \"\\\"b\\\"\", \"note\": null}");
      default -> new Answer(404, json, "{}");
    };
  }

  @Test
  void statusesOfSuccessPass() {
    for (String kind : List.of("STATUS", "SCHEMA")) {
      assertThat(runs.get(kind + " right").problems()).isEmpty();
      assertThat(runs.get(kind + " null").problems()).isEmpty();
      assertThat(runs.get(kind + " missing").problems())
          .singleElement()
          .asString()
          .contains("status 404");
    }
  }

  @Test
  void bodiesAreTestedWhereThatIsAsked() {
    for (String answer : List.of("alien", "lacking")) {
      assertThat(runs.get("STATUS " + answer).problems()).isEmpty();
      assertThat(runs.get("SCHEMA " + answer).problems()).hasSize(1);
    }
  }
}
