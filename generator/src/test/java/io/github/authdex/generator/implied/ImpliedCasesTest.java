package io.github.authdex.generator.implied;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.openapi.ModelText;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema.Property;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads {@code openapi.yaml} of each folder of {@code src/test/resources/implied}, takes the
 * credentials out of its parameters, and compares the model with {@code model.txt}. {@code
 * -Dgolden.update=true} rewrites them.
 */
class ImpliedCasesTest {
  private static final Path CASES = Path.of("src/test/resources/implied");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void impliesAsExpected(String name) throws Exception {
    Path file = CASES.resolve(name).resolve("openapi.yaml");
    Path expected = CASES.resolve(name).resolve("model.txt");
    SourceDocument document = DocumentReader.read("openapi.yaml", Files.readAllBytes(file));
    OpenApiReader.Result read = OpenApiReader.read(document, SourceFolder.of(file));

    ImpliedCredentials.Result found = ImpliedCredentials.of(read.model(), document, false);

    String text = ModelText.of(new OpenApiReader.Result(found.model(), found.diagnostics()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  /** The catalog says that Slack takes a token in the header alone, and knows of no other key. */
  @Test
  void guessesNothingBesideTheCatalogsEntry() throws Exception {
    ApiModel model =
        loaded(
            """
            openapi: 3.0.3
            info: {title: S, version: "1"}
            servers: [{url: https://slack.com/api}]
            paths:
              /chat.postMessage:
                post:
                  parameters:
                    - {name: token, in: query, required: true, schema: {type: string}, description: Access token}
                    - {name: X-Api-Key, in: header, required: true, schema: {type: string}}
                  responses: {"200": {description: ok}}
            """);
    assertThat(model.operations().get(0).parameters())
        .extracting(parameter -> parameter.name())
        .containsExactly("X-Api-Key");
    assertThat(model.auth().schemes())
        .containsOnlyKeys(Catalog.bundled().entry("slack").schemes().keySet());
  }

  /** OMDb's key is in the query; a header beside it would be somebody's mistake. */
  @Test
  void entryHasTheLastWordOnAuthorization() throws Exception {
    ApiModel model =
        loaded(
            """
            openapi: 3.0.3
            info: {title: W, version: "1"}
            servers: [{url: https://www.omdbapi.com}]
            security: [{key: []}]
            paths:
              /:
                get:
                  parameters:
                    - {name: Authorization, in: header, required: true, schema: {type: string}}
                    - {name: t, in: query, schema: {type: string}}
                  responses: {"200": {description: ok}}
            components:
              securitySchemes:
                key: {type: apiKey, in: query, name: apikey}
            """);
    assertThat(model.operations().get(0).parameters())
        .extracting(parameter -> parameter.name())
        .containsExactly("t");
    assertThat(model.operations().get(0).requirement())
        .isEqualTo(Catalog.bundled().entry("omdb").security());
  }

  @Test
  void isPartOfLoadingADocument() throws Exception {
    ApiModel model =
        loaded(
            """
            openapi: 3.0.3
            info: {title: S, version: "1"}
            servers: [{url: https://nobody.example}]
            paths:
              /a:
                get:
                  parameters: [{name: X-Api-Key, in: header, required: true, schema: {type: string}}]
                  responses: {"200": {description: ok}}
            """);
    assertThat(model.operations().get(0).parameters()).isEmpty();
    assertThat(model.auth().requirement())
        .isEqualTo(AuthRequirement.anyOf(Alternative.of("X-Api-Key")));
  }

  /** Published documents: each operation of them had a token among its parameters. */
  @ParameterizedTest
  @CsvSource({
    "slack.com.json, token",
    "googleapis.com/books.json, access_token",
    "googleapis.com/books.json, key",
    "googleapis.com/drive.json, oauth_token",
    "google.com.json, access_token",
    "evetech.net.json, token",
    "trello.com.json, key",
    "bbc.co.uk.json, Authorization",
  })
  void noOperationTakesTheCredential(String path, String name) throws Exception {
    Path file = OpenApiDirectory.document(path);
    SourceDocument document = DocumentReader.read(file);
    OpenApiReader.Result read = OpenApiReader.read(document, SourceFolder.of(file));
    assertThat(inputs(read.model())).contains(name);

    ApiModel alone = ImpliedCredentials.of(read.model(), document, false).model();
    ApiModel known =
        Authdex.of(Catalog.bundled()).document(document, SourceFolder.of(file)).model();

    assertThat(inputs(alone)).doesNotContain(name);
    assertThat(inputs(known)).doesNotContain(name);
    assertThat(alone.operations()).hasSameSizeAs(read.model().operations());
  }

  /** Their operations have a token that says where to go on, a key of a thing, and an app's ID. */
  @ParameterizedTest
  @CsvSource({
    "googleapis.com/walletobjects.json, token",
    "googleapis.com/androidpublisher.json, token",
    "api2cart.com.json, shopify_access_token",
    "stripe.com.json, client_secret",
    "dweet.io.json, key",
    "ptv.vic.gov.au.json, token",
    "atlassian.com/jira.json, key",
    "twilio.com/twilio_chat_v2.json, ApiKey",
    "azure.com/cognitiveservices-LUIS-Runtime.json, bing-spell-check-subscription-key",
  })
  void whatIsNoCredentialStays(String path, String name) throws Exception {
    Path file = OpenApiDirectory.document(path);
    SourceDocument document = DocumentReader.read(file);
    ApiModel model = OpenApiReader.read(document, SourceFolder.of(file)).model();

    List<String> after = inputs(ImpliedCredentials.of(model, document, false).model());

    assertThat(after.stream().filter(name::equals))
        .hasSize((int) inputs(model).stream().filter(name::equals).count())
        .isNotEmpty();
  }

  private static List<String> inputs(ApiModel model) {
    return model.operations().stream()
        .flatMap(
            operation ->
                Stream.concat(
                    operation.parameters().stream().map(Parameter::name),
                    operation.body().stream()
                        .flatMap(body -> body.contents().stream())
                        .flatMap(content -> ListedCredential.properties(content).stream())
                        .map(Property::name)))
        .toList();
  }

  private static ApiModel loaded(String yaml) throws SourceException {
    SourceDocument document =
        DocumentReader.read("api.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return Authdex.of(Catalog.bundled()).document(document, SourceFolder.NONE).model();
  }
}
