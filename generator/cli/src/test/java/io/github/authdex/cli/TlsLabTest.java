package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.mtls.ClientCertificates;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Authdex;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one operation takes a client certificate, the lab speaks TLS for all of them. */
final class TlsLabTest {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: { title: Acme, version: "1" }
      servers: [{ url: "https://acme.example" }]
      paths:
        /cert: { get: { security: [{ cert: [] }], responses: { "200": { description: ok } } } }
        /key: { get: { security: [{ key: [] }], responses: { "200": { description: ok } } } }
        /token: { get: { security: [{ login: [] }], responses: { "200": { description: ok } } } }
        /digest: { get: { security: [{ digest: [] }], responses: { "200": { description: ok } } } }
        /open: { get: { security: [], responses: { "200": { description: ok } } } }
      components:
        securitySchemes:
          cert: { type: mutualTLS }
          key: { type: apiKey, in: header, name: X-Key }
          digest: { type: http, scheme: digest }
          login:
            type: oauth2
            flows: { clientCredentials: { tokenUrl: "https://login.acme.example/token", scopes: {} } }
      """;

  @TempDir private Path folder;
  private Path document;

  @BeforeEach
  void write() throws Exception {
    document = Files.writeString(folder.resolve("acme.yaml"), DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cert", "/key", "/token", "/digest", "/open"})
  void callReachesEachOperation(String path) {
    Cli.Result result = Cli.run("call", document.toString(), path, "--lab");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("\"api\":\"acme\"");
  }

  /** What {@code authdex lab} prints: the certificate, and the authority as AUTHDEX_LAB_CA. */
  @Test
  void programTrustsTheAuthorityThatTheLabPrints() throws Exception {
    ApiModel model =
        Authdex.of(Catalog.bundled())
            .document(DocumentReader.read(document), SourceFolder.NONE)
            .model();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Credentials held =
          Credentials.of(
              Map.of(
                  "certificate", Secret.of(lab.environment().get("ACME_CERTIFICATE")),
                  "privateKey", Secret.of(lab.environment().get("ACME_PRIVATE_KEY")),
                  "passphrase", Secret.of(lab.environment().get("ACME_PASSPHRASE")),
                  "authorities", Secret.of(lab.authorityPem().orElseThrow())));
      URI url = URI.create(lab.baseUrl() + "/cert");
      AuthHttpClient byScheme =
          AuthHttpClient.builder()
              .authentication(new MtlsScheme().authenticate(held, AuthEnvironment.of(url)))
              .allow(url)
              .build();
      AuthHttpClient byServer =
          AuthHttpClient.builder()
              .authentication(ClientCertificates.NONE.with(url, held).authentication())
              .allow(url)
              .build();
      assertThat(byScheme.send(Request.of("GET", url)).status()).isEqualTo(200);
      assertThat(byServer.send(Request.of("GET", url)).status()).isEqualTo(200);
    }
  }
}
