package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Server;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FamilyTest {
  private static final Catalog BUNDLED = Catalog.bundled();
  private static final Path FAMILIES = Path.of("entries/families");

  private static final String ACME =
      """
      family: acme
      title: Acme Cloud
      variables:
        region: {pattern: "[a-z]+", example: eu}
      values:
        prefix: Acme
      common:
        provider: acme.test
        docs: https://docs.acme.test/<page>
        schemes:
          token: {kind: apikey, in: header, name: X-<prefix>-Key}
          oauth2:
            kind: oauth2
            flows:
              clientCredentials: {tokenUrl: "https://auth.acme.test/token", scopes: "<scopes>"}
        security: [{token: []}, {oauth2: []}]
        evidence:
          - {of: token, source: provider-docs, url: "https://docs.acme.test/<page>", seen: 2026-11-24}
      services:
        - id: acme-mail
          title: Acme Mail
          servers: ["https://mail.{region}.acme.test"]
          values: {page: mail, scopes: {send: Sends., read: ""}}
        - id: acme-store
          title: Acme Store
          servers:
            - url: https://store.acme.test
              name: all
          values: {page: store, prefix: Store, scopes: {put: Puts.}}
          evidence:
            - {of: oauth2, source: provider-docs, url: "https://docs.acme.test/o", seen: 2026-11-24}
      """;

  private static List<SourceDocument> read(String text) throws SourceException {
    return FamilyDocument.entries(DocumentReader.read("acme.yaml", text.getBytes(UTF_8)));
  }

  @Test
  void eachServiceIsAnEntryOfItsOwn() throws Exception {
    List<SourceDocument> entries = read(ACME);
    Entry mail = EntryReader.read(entries.get(0));
    Entry store = EntryReader.read(entries.get(1));
    assertThat(mail.id()).isEqualTo("acme-mail");
    assertThat(mail.docs()).isEqualTo("https://docs.acme.test/mail");
    assertThat(mail.servers().get(0).variables()).containsOnlyKeys("region");
    assertThat(entries.get(0).root().at("/schemes/oauth2/flows/clientCredentials/scopes"))
        .hasToString("{\"send\":\"Sends.\",\"read\":\"\"}");
    assertThat(entries.get(0).root().at("/schemes/token/name").asText()).isEqualTo("X-Acme-Key");
    assertThat(entries.get(1).root().at("/schemes/token/name").asText()).isEqualTo("X-Store-Key");
    assertThat(store.servers().get(0).name()).isEqualTo("all");
    assertThat(store.servers().get(0).variables()).isEmpty();
    assertThat(store.evidence()).extracting(Entry.Evidence::of).containsExactly("token", "oauth2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: Acme Cloud | titel: Acme Cloud  | 1 | missing-field
          title: Acme Cloud | titel: Acme Cloud  | 2 | unknown-field
          id: acme-store    | id: acme-box       | 24 | family-table
          id: acme-store    | id: acme-mail      | 24 | family-table
          page: mail,       | ''                 | 20 | family-values
          prefix: Store,    | 'prefix: Store, x: y,' | 1 | family-table
          kind: oauth2      | kind: oauth3       | 13 | allowed-value
          docs: https         | docs: http         | 23 | wrong-form
          mail.{region}     | mail.{zone}        | 4  | family-table
          read: ""          | 'read: "a  b"'     | 23 | texts-trimmed
          """)
  void flawIsToldWhereItStands(
      String text, String change, int line, String rule, @TempDir Path folder) throws IOException {
    assertThat(ACME).contains(text);
    assertThat(flaws(ACME.replace(text, change), folder)).contains(line + " " + rule);
  }

  private static List<String> flaws(String text, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("acme.yaml"), text);
    return EntryFolder.check(List.of(file), Optional.of(folder)).stream()
        .map(flaw -> flaw.line() + " " + flaw.rule())
        .toList();
  }

  /** An entry in a file of its own says more. */
  @Test
  void serviceWithAnEntryOfItsOwnIsTheFamilysFlaw(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("z.yaml"),
        """
        id: acme-mail
        title: Mail of Acme
        provider: acme.test
        docs: https://docs.acme.test/z
        servers: [{ url: "https://z.acme.test" }]
        schemes: { token: { kind: bearer } }
        security: [{ token: [] }]
        evidence:
          - { of: token, source: provider-docs, url: "https://docs.acme.test/z", seen: 2026-11-24 }
        """);
    Files.writeString(folder.resolve("acme.yaml"), ACME);
    assertThat(EntryFolder.check(List.of(folder), Optional.of(folder)))
        .filteredOn(flaw -> flaw.rule().equals("unique-id"))
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.file()).endsWith("acme.yaml"))
        .satisfies(flaw -> assertThat(flaw.line()).isEqualTo(20));
  }

  @Test
  void catalogHasEachService(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("acme.yaml"), ACME);
    Catalog catalog = Catalog.of(folder);
    assertThat(catalog.list())
        .extracting(IndexedApi::id)
        .containsExactly("acme-mail", "acme-store");
    assertThat(catalog.list()).extracting(api -> api.family().orElse("")).containsOnly("acme");
    assertThat(catalog.find("https://mail.eu.acme.test/x").get(0).api().id())
        .isEqualTo("acme-mail");
    assertThat(catalog.entry("acme-store").docs()).isEqualTo("https://docs.acme.test/store");
  }

  static Stream<Path> families() throws IOException {
    return EntryFolder.files(FAMILIES).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void eachRowIsFoundByAUrlOfItsOwn(Path file) throws Exception {
    for (SourceDocument row : FamilyDocument.entries(DocumentReader.read(file))) {
      Entry entry = EntryReader.read(row);
      Server server = entry.servers().get(0);
      String url = server.resolve(examples(server)).toString();
      assertThat(BUNDLED.find(url + "/some/path").get(0).api().id()).as(url).isEqualTo(entry.id());
    }
  }

  private static Map<String, String> examples(Server server) {
    Map<String, String> values = new LinkedHashMap<>();
    server.variables().forEach((name, variable) -> values.put(name, variable.example()));
    values.values().removeIf(String::isEmpty);
    return values;
  }

  /**
   * The importer tells of each service that it read: a row, a row of another, or why there is none.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void reportTellsOfEachRow(Path file) throws Exception {
    List<String> report = Files.readAllLines(Path.of(file.toString().replace(".yaml", ".txt")));
    List<String> services = report.subList(2, report.size());
    Set<String> rows = new TreeSet<>();
    for (String service : services) {
      String[] columns = service.split("\t| ", 3);
      assertThat(columns[1]).as(service).isIn("row", "same", "entry", "out");
      if (columns[1].equals("row")) {
        rows.add(columns[2]);
      } else if (!columns[1].equals("out")) {
        assertThat(BUNDLED.named(columns[2])).as(service).isPresent();
      }
    }
    assertThat(report.get(1)).startsWith(services.size() + " services: " + rows.size() + " rows");
    assertThat(FamilyDocument.entries(DocumentReader.read(file)))
        .extracting(row -> row.root().path("id").asText())
        .containsExactlyElementsOf(rows);
  }
}
