package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.model.ApiModel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a factory's comment says of the credentials that it takes. */
class CredentialTextTest {
  @Test
  void factorySaysWhatACredentialIsAndWhereItIsGot() {
    assertThat(client(EntryModel.of(Catalog.bundled().entry("slack"))))
        .contains(
            "@param botToken Bot token. Acts as the app; the page of the app shows it after it was"
                + " installed. Obtain it at https://api.slack.com/apps. Its environment variable is"
                + " SLACK_BOT_TOKEN");
  }

  @Test
  void textOfADocumentMeansNothing() throws Exception {
    String yaml =
        """
        openapi: 3.0.3
        info: {title: Acme, version: "1"}
        servers: [{url: https://acme.example}]
        security: [{key: []}]
        paths: {}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: K, description: "Ends */ {@code here} <b>\\\\u002a/"}
        """;
    ApiModel model =
        OpenApiReader.read(
                DocumentReader.read("acme.yaml", yaml.getBytes(StandardCharsets.UTF_8)),
                SourceFolder.NONE)
            .model();
    assertThat(client(model))
        .contains(
            "@param key key. Ends *&#47; {&#64;code here} &#92;u002a/. Its environment variable is"
                + " ACME_KEY");
  }

  private static String client(ApiModel model) {
    StringBuilder text = new StringBuilder();
    new JavaClientEmitter("com.acme")
        .emit(model, told -> {})
        .forEach(file -> text.append(file.content()));
    return text.toString().replaceAll("\\s+(\\*(?!/)\\s+)*", " ");
  }
}
