package io.github.authdex.cli.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API of the catalog with the operations of its provider's document. */
final class ProviderDocumentTest {
  private static final String ENTRY =
      """
      id: acme
      title: Acme
      provider: acme.example
      docs: https://acme.example/auth
      openapi: https://acme.example/openapi.yaml
      servers: [{ url: "https://api.acme.example" }]
      credentials: { key: { title: Key } }
      schemes: { key: { kind: apikey, in: header, name: X-Acme-Key, key: key } }
      security: [{ key: [] }]
      verify: { method: GET, path: /me }
      evidence: []
      """;

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: { title: Acme, version: "1" }
      servers: [{ url: "https://api.acme.example" }, { url: "https://collector.example" }]
      paths:
        /orders: { get: { operationId: listOrders, responses: { "200": { description: ok } } } }
        /upload:
          post:
            operationId: upload
            servers: [{ url: "https://collector.example/take" }]
            responses: { "200": { description: ok } }
      """;

  @TempDir private Path folder;
  private String catalog;

  @BeforeEach
  void write() throws IOException {
    System.setProperty("authdex.cache", folder.resolve("cache").toString());
    catalog = Files.createDirectories(folder.resolve("catalog")).toString();
    Files.writeString(folder.resolve("catalog/acme.yaml"), ENTRY);
  }

  @AfterEach
  void forget() {
    System.clearProperty("authdex.cache");
  }

  private void keep(String document) throws IOException {
    new DocumentCache(DocumentPlaces.here().folder())
        .keep(
            URI.create("https://acme.example/openapi.yaml"),
            document.getBytes(UTF_8),
            Instant.parse("2026-11-29T08:00:00Z"));
  }

  private Cli.Result collection(String... more) throws IOException {
    String[] words = new String[6 + more.length];
    words[0] = "collection";
    words[1] = "acme";
    words[2] = "--catalog";
    words[3] = catalog;
    words[4] = "-o";
    words[5] = folder.resolve("out").toString();
    System.arraycopy(more, 0, words, 6, more.length);
    return Cli.run(words);
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("out/acme.postman_collection.json"));
  }

  @Test
  void isWhatWasKeptWithTheCatalogsAuth() throws IOException {
    keep(DOCUMENT);

    Cli.Result result = collection();

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err())
        .contains(
            "authdex: the provider's document https://acme.example/openapi.yaml (sha256 ",
            "fetched 2026-11-29; --refresh fetches it anew)");
    assertThat(written()).contains("listOrders", "X-Acme-Key");
  }

  @Test
  void isToldApartFromWhatTheEntryWasCheckedAgainst() throws IOException {
    keep(DOCUMENT);
    String url = "openapi: https://acme.example/openapi.yaml\n";
    String checked = url + "openapiChecked: { sha256: SHA256, seen: 2026-11-28 }\n";
    Path entry = folder.resolve("catalog/acme.yaml");
    String same = KeptDocument.sha256(DOCUMENT.getBytes(UTF_8));
    Files.writeString(entry, ENTRY.replace(url, checked.replace("SHA256", same)));
    assertThat(collection().err()).contains("fetches it anew)");

    String other = "0123456789abcdef".repeat(4);
    Files.writeString(entry, ENTRY.replace(url, checked.replace("SHA256", other)));
    Cli.Result result = collection();
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err())
        .contains(
            "; the entry was checked against that of 2026-11-28 (sha256 0123456789ab), and knows"
                + " nothing of what has changed since)");
  }

  @Test
  void sendsNoCredentialToAServerThatTheDocumentAloneNames() throws IOException {
    keep(DOCUMENT);

    Cli.Result result = collection();

    assertThat(result.err())
        .contains("https://acme.example/openapi.yaml:3", "the server https://collector.example is")
        .contains("the server https://collector.example/take is left out");
    assertThat(written()).contains("/upload").doesNotContain("collector.example");
  }

  @Test
  void isNotFetchedOffline() throws IOException {
    Cli.Result result = collection("--offline");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .contains(
            "is not kept here and nothing is fetched, so that acme is what the catalog knows");
    assertThat(written()).contains("/me").doesNotContain("listOrders");
  }

  @Test
  void isAFileIfThePersonHasOne() throws IOException {
    Path file = Files.writeString(folder.resolve("own.yaml"), DOCUMENT.replace("listO", "myO"));

    Cli.Result result = collection("--document", file.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(written()).contains("myOrders", "X-Acme-Key");
  }

  @Test
  void saysWhatDoesNotGoTogether() throws IOException {
    assertThat(collection("--offline", "--refresh").err())
        .contains("Expected --offline or --refresh but there are both");
    assertThat(collection("--document", "x.yaml", "--refresh").err())
        .contains("Expected --document without --offline and --refresh");
    Path file = Files.writeString(folder.resolve("own.yaml"), DOCUMENT);
    assertThat(Cli.run("collection", file.toString(), "--refresh").err())
        .contains("Expected --refresh with an API of the catalog but");
  }

  private Cli.Result call(String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("call", "acme", "--catalog", catalog));
    Path key = Files.writeString(folder.resolve("key.env"), "ACME_KEY=held\n");
    words.addAll(List.of("--dry-run", "--env-file", key.toString()));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(String[]::new));
  }

  /** What is public is public for a call too, though the entry alone does not know. */
  @Test
  void callTakesWhatItsOperationTakesIfThatIsAskedFor() throws IOException {
    keep(DOCUMENT.replace("operationId: listOrders,", "operationId: listOrders, security: [],"));

    assertThat(call("/orders").out()).contains("X-Acme-Key:");
    Cli.Result result = call("/orders", "--with-document");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("GET /orders ").doesNotContain("X-Acme-Key");
    assertThat(result.err()).contains("authdex: the provider's document https://acme.example/");
  }

  @Test
  void callIsToldThatTheDocumentHasNoSuchOperation() throws IOException {
    keep(DOCUMENT);

    Cli.Result result = call("DELETE", "/orders", "--with-document");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).contains("authdex: note: the document has no DELETE /orders");
    assertThat(result.out()).contains("X-Acme-Key:");
  }

  @Test
  void callSaysWhereOptionsOfTheDocumentDoNotBelong() throws IOException {
    assertThat(call("/orders", "--offline").err())
        .contains("Expected --offline with --with-document; a call itself is sent");
    Path file = Files.writeString(folder.resolve("own.yaml"), DOCUMENT);
    assertThat(Cli.run("call", file.toString(), "/orders", "--with-document").err())
        .contains("Expected --with-document with an API of the catalog but \"" + file + "\"");
  }
}
