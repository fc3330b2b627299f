package io.github.authdex.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.lab.answer.DocumentAnswers;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether what the lab makes of the schemas of real documents is valid, as another library says.
 */
class DocumentAnswersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A text that is made holds to no pattern, and has none of the formats that few schemas name. */
  private static final List<String> UNHELD = List.of("pattern", "format");

  /**
   * What is found is the documents' own: examples of another form than their schema, required
   * properties that nothing describes, discriminators whose values name no schema, forms of which
   * two fit.
   */
  @ParameterizedTest
  @CsvSource({
    "asana.com, 165, 0",
    "spotify.com, 62, 9",
    "stripe.com, 451, 0",
    "netlify.com, 94, 0",
    "xero.com/xero_accounting, 6, 0",
    "zoom.us, 23, 1",
    "box.com, 196, 99",
    "bitbucket.org, 206, 0",
    "circleci.com, 20, 0",
    "kubernetes.io, 794, 0",
    "vimeo.com, 17, 13",
    "giphy.com, 10, 0",
    "plaid.com, 6, 0",
    "linode.com, 349, 10",
    "openai.com, 28, 0",
    "apideck.com/crm, 40, 0",
    "vercel.com, 99, 10",
    "launchdarkly.com, 89, 12",
    "squareup.com, 200, 7",
    "youneedabudget.com, 31, 0",
    "apacta.com, 285, 0",
    "wikimedia.org, 32, 0",
    "docker.com/dvp, 8, 2"
  })
  void answersAreValid(String name, int made, int faults) throws Exception {
    Path file = OpenApiDirectory.document(name + ".json");
    JsonNode document = JSON.readTree(Files.readString(file));
    ApiModel model = OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
    DocumentAnswers answers = new DocumentAnswers(model);
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            document.has("swagger") ? Dialects.getDraft4() : Dialects.getOpenApi30());
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (Operation operation : model.operations()) {
      Optional<Reply> reply = answers.of(operation, List.of("application/json"), Map.of());
      Optional<JsonNode> schema = reply.flatMap(each -> schema(document, operation, each));
      if (schema.isPresent()) {
        checked++;
        String body = reply.get().body().asText();
        for (Error error : registry.getSchema(schema.get()).validate(body, InputFormat.JSON)) {
          if (!UNHELD.contains(error.getKeyword())) {
            wrong.add(operation.id() + ": " + error);
          }
        }
      }
    }
    assertThat(checked).isEqualTo(made);
    assertThat(wrong).hasSize(faults);
  }

  /** Returns the schema of which {@code reply} was made: none, if the document shows a value. */
  private static Optional<JsonNode> schema(JsonNode document, Operation operation, Reply reply) {
    String mediaType = reply.header("Content-Type");
    JsonNode responses =
        document
            .path("paths")
            .path(operation.path())
            .path(operation.method().toLowerCase(Locale.ROOT))
            .path("responses");
    JsonNode response = resolved(document, responses.path(String.valueOf(reply.status())));
    if (response.isMissingNode()) {
      response = resolved(document, responses.path("default"));
    }
    JsonNode shown = response.has("schema") ? response : response.path("content").path(mediaType);
    if (!mediaType.startsWith("application/json")
        || !shown.has("schema")
        || shown.has("example")
        || shown.has("examples")) {
      return Optional.empty();
    }
    ObjectNode whole = JSON.createObjectNode();
    List.of("components", "definitions", "responses")
        .forEach(part -> whole.set(part, document.path(part)));
    whole.putArray("allOf").add(shown.path("schema"));
    return Optional.of(whole);
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
