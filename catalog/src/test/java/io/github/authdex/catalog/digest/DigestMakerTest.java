package io.github.authdex.catalog.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestMakerTest {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      servers: [{url: "https://api.acme.example/v2/"}]
      security: [{token: []}, {app: [read]}, {app: [write]}]
      paths:
        /me:
          get: {summary: Returns the account.}
          delete:
            deprecated: true
            description: "Ends it.\\n\\n**NOTE:** This requires an [admin API key](../keys). Nothing else."
            security: [{token: [], otp: []}]
          parameters: []
        /me/files:
          servers: [{url: https://files.acme.example}]
          put: {security: []}
      """;

  @Test
  void operationsAreBelowTheEntrysServer() throws Exception {
    assertThat(made(DOCUMENT, Optional.empty()).write())
        .isEqualTo(
            """
            document: https://acme.example/openapi.yaml
            scheme: app = ?
            scheme: otp = ?
            scheme: token = ?

            DELETE /me	token+otp	deprecated; **NOTE:** This requires an [admin API key](../keys).
            GET /me	token app
            PUT /me/files	none
            """);
  }

  @Test
  void whatPeopleWroteStays() throws Exception {
    String before =
        """
        document: https://acme.example/openapi-1.yaml
        licence: Facts.
        scheme: token = bearer
        differs: GET /me = Because.

        GET /gone	token
        """;
    assertThat(made(DOCUMENT, Optional.of(Digest.read(before))).lines())
        .extracting(Digest.Line::write)
        .containsExactly(
            "document: https://acme.example/openapi.yaml",
            "licence: Facts.",
            "scheme: token = bearer",
            "differs: GET /me = Because.",
            "scheme: app = ?",
            "scheme: otp = ?");
  }

  @Test
  void documentWithoutSecuritySaysNothing() throws Exception {
    assertThat(made("openapi: 3.1.0\npaths: {/me: {get: {}}}\n", Optional.empty()).operations())
        .extracting(DigestOperation::security)
        .containsExactly(Optional.empty());
  }

  @Test
  void whatStandsInOtherFilesIsCounted() throws Exception {
    String document = "paths: {/a: {$ref: a.yaml}, /b: {get: {$ref: b.yaml}, put: {security: []}}}";
    DigestMaker maker = new DigestMaker(List.of());
    maker.add(DocumentReader.read("openapi.yaml", document.getBytes(UTF_8)).root());
    assertThat(maker.elsewhere()).isEqualTo(2);
    assertThat(maker.made(Optional.empty(), "https://acme.example").operations())
        .extracting(DigestOperation::name)
        .containsExactly("PUT /b");
  }

  private static Digest made(String document, Optional<Digest> before) throws Exception {
    DigestMaker maker = new DigestMaker(List.of("https://api.acme.example/v2"));
    maker.add(DocumentReader.read("openapi.yaml", document.getBytes(UTF_8)).root());
    return maker.made(before, "https://acme.example/openapi.yaml");
  }
}
