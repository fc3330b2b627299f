package io.github.authdex.generator.emit.javaclient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.implied.ImpliedCredentials;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client is the same whether the examples of its document are read or not. */
class UnshownExamplesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  static List<Path> cases() throws IOException {
    return WireCasesTest.cases();
  }

  private static List<OutputFile> client(ApiModel read, SourceDocument document) {
    ApiModel model = ImpliedCredentials.of(read, document, false).model();
    return new JavaClientEmitter("com.acme").emit(model, diagnostic -> {});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void clientIsTheSame(Path name) throws Exception {
    Path file = RESOURCES.resolve(name).resolve("openapi.yaml");
    SourceDocument document = DocumentReader.read("openapi.yaml", Files.readAllBytes(file));
    SourceFolder folder = SourceFolder.of(file);
    assertThat(client(OpenApiReader.readWithoutExamples(document, folder).model(), document))
        .isEqualTo(client(OpenApiReader.read(document, folder).model(), document));
  }

  @Test
  void noExampleIsReadAndEachDefaultIs() throws Exception {
    ApiModel model =
        OpenApiReader.readWithoutExamples(
                DocumentReader.read("openapi.yaml", DOCUMENT.getBytes(UTF_8)), SourceFolder.NONE)
            .model();
    Operation.Parameter parameter = model.operations().get(0).parameters().get(0);
    assertThat(parameter.example()).isEmpty();
    assertThat(parameter.rules().defaultValue()).contains("30");
    assertThat(model.operations().get(0).responses().get(0).contents())
        .allMatch(content -> content.examples().isEmpty());
  }

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Acme, version: "1"}
      servers: [{url: "https://api.acme.example"}]
      paths:
        /things:
          get:
            operationId: things
            parameters: [{name: limit, in: query, example: 5, schema: {type: integer, default: 30}}]
            responses: {"200": {description: ok, content: {application/json: {example: {a: 1}, schema: {type: object}}}}}
      """;
}
