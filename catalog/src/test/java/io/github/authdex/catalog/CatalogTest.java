package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.catalog.source.SourceException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
  private static final Catalog BUNDLED = Catalog.bundled();
  private static final Path FOLDER = Path.of("src/test/resources/catalog");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://api.github.com/user                                        | github {} /user
          https://api.stripe.com/v1/charges                                  | stripe {} /v1/charges
          api.stripe.com/v1                                                  | stripe {} /v1
          https://us21.api.mailchimp.com/3.0/ping                            | mailchimp {dc=us21} /ping
          https://my-shop.myshopify.com/admin/api/2024-10/shop.json          | shopify {shop=my-shop} /api/2024-10/shop.json
          https://my-bucket.s3.eu-west-1.amazonaws.com/key                   | aws-s3 {bucket=my-bucket, region=eu-west-1} /key
          https://a.bucket.with.dots.s3.eu-west-1.amazonaws.com/key          | aws-s3 {bucket=a.bucket.with.dots, region=eu-west-1} /key
          https://dynamodb.eu-west-1.amazonaws.com/                          | aws-dynamodb {region=eu-west-1} /
          https://www.googleapis.com/drive/v3/files?q=x#y                    | google-drive {} /files
          https://api.us5.datadoghq.com/api/v2/users                         | datadog {site=us5.datadoghq.com} /api/v2/users
          https://gitlab.com/api/v4/projects                                 | gitlab {host=gitlab.com} /projects
          """)
  void findsTheApiOfAUrl(String url, String expected) {
    assertThat(found(BUNDLED, url)).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "HTTPS://API.GitHub.COM/user",
        "https://api.github.com:443/user",
        "https://api.github.com:0443/user",
        "https://api.github.com/a/../user",
        "https://api.github.com/a/%2E%2e/user",
        "https://api.github.com/./user",
        "https://api.github.com/user?next=https://evil.example/",
        "https://api.github.com/user#@evil.example/",
        "api.github.com/user?next=https://evil.example/",
      })
  void readsAUrlAsAServerWould(String url) {
    assertThat(found(BUNDLED, url)).containsExactly("github {} /user");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "https://",
        "https:///user",
        "http://api.github.com/user",
        "ftp://api.github.com/user",
        "file:///etc/passwd",
        "https://api.github.com.evil.example/",
        "https://api.github.com@evil.example/",
        "https://evil.example@api.github.com/",
        "https://user:password@api.github.com/",
        "https://api.github.com:443@evil.example/",
        "https://api.github.com\\.evil.example/",
        "https://evil.example\\@api.github.com/",
        "https://api.github.com\t.evil.example/",
        "https://api.git\thub.com/",
        "https://api.github.com\u0000.evil.example/",
        "https://api.github.com%2eevil.example/",
        "https://api.github.com%00.evil.example/",
        "https://api.github.com./user",
        "https://.api.github.com/user",
        "https://api..github.com/user",
        "https://api.github.com:8443/user",
        "https://api.github.com:/user",
        "https://api.github.com:443:443/user",
        "https://api.github.com:99999999999/user",
        "https://xapi.github.com/user",
        "https://x.api.github.com/user",
        "https://github.com/user",
        "https://аpi.github.com/user",
        "https://api.github。com/user",
        "https://ａpi.github.com/user",
        "https://evil.example/https://api.github.com/user",
        "https://evil.example?https://api.github.com/user",
        "evil.example#://api.github.com",
        "https://api.us9.datadoghq.com/",
        "https://api.datadoghq.com.evil.example/",
        "https://gitlab.evil.example/api/v4",
        "https://gitlab.com.evil.example/api/v4",
        "https://gitlab.com/api/v40",
        "https://evil.example/.myshopify.com/admin",
        "https://a.b.myshopify.com/admin",
        "https://myshopify.com/admin",
        "https://www.googleapis.com/drive/v33/files",
        "https://www.googleapis.com/drive/v3/../v4/files",
        "https://my-bucket.s3.eu-west-1.amazonaws.com.evil.example/key",
      })
  void whatLooksAlikeIsUnknown(String url) {
    assertThat(BUNDLED.find(url)).isEmpty();
  }

  @Test
  void emptyTextIsUnknown() {
    assertThat(BUNDLED.find("")).isEmpty();
    assertThat(BUNDLED.named("")).isEmpty();
  }

  @Test
  void takesAUriToo() {
    assertThat(BUNDLED.find(URI.create("https://api.github.com/user")))
        .extracting(match -> match.api().id())
        .containsExactly("github");
  }

  @Test
  void theMostSpecificServerComesFirst() throws Exception {
    Catalog catalog = Catalog.of(FOLDER);
    assertThat(found(catalog, "https://api.acme.example/v1/reports/x"))
        .containsExactly(
            "acme-reports {} /x", "acme {} /reports/x", "zeta {host=api} /v1/reports/x");
    assertThat(found(catalog, "https://other.acme.example/v1/reports/x"))
        .containsExactly("zeta {host=other} /v1/reports/x");
    assertThat(found(catalog, "https://api.acme.example:8443/eu/x"))
        .containsExactly("acme {zone=eu} /x");
    assertThat(found(catalog, "https://api.acme.example:8443/eu%2Fwest/x")).isEmpty();
    assertThat(found(catalog, "http://localhost:8080/x")).containsExactly("acme {} /x");
  }

  private static List<String> found(Catalog catalog, String url) {
    return catalog.find(url).stream()
        .map(match -> match.api().id() + " " + match.variables() + " " + match.path())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "github, github",
    "GitHub, github",
    "GITHUB REST API, github",
    "' notion ', notion",
    "DynamoDB, aws-dynamodb",
  })
  void isNamedByIdTitleOrAlias(String name, String id) {
    assertThat(BUNDLED.named(name)).map(IndexedApi::id).contains(id);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "githb, github",
    "nottion, notion",
    "sales force, salesforce",
    "https://api.github.com.evil.example/, github",
    "https://api.notion.org/v1, notion",
    "https://ap.stripe.com/v1, stripe",
    "https://blog.example.com/ghost/api/admin/site, ghost-admin",
    "https://gitlab.example.com/api/v4/user, gitlab",
  })
  void suggestsWhatMayBeMeant(String text, String first) {
    assertThat(BUNDLED.nearest(text)).first().isEqualTo(first);
  }

  @Test
  void suggestsNothingForSomethingElse() {
    assertThat(BUNDLED.nearest("https://weather.invalid/")).isEmpty();
    assertThat(BUNDLED.nearest("https://weather.invalid/api/v1/rain")).isEmpty();
    assertThat(BUNDLED.nearest("")).isEmpty();
  }

  @Test
  void listsAllByIdWithTheirAlternatives() {
    List<IndexedApi> apis = BUNDLED.list();
    assertThat(apis).extracting(IndexedApi::id).isSorted().hasSizeGreaterThanOrEqualTo(40);
    assertThat(BUNDLED.named("github").orElseThrow().alternatives())
        .startsWith("token (bearer)", "oauth2");
  }

  @Test
  void unknownIdHasNoEntry() {
    assertThatThrownBy(() -> BUNDLED.entry("../catalog"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected the id of an entry but was \"../catalog\"");
  }

  @Test
  void folderWithFlawsIsRefusedWithAllOfThem() {
    Path folder = Path.of("src/test/resources/lint/unique-id/twice");
    assertThatThrownBy(() -> Catalog.of(folder))
        .isInstanceOfSatisfying(
            SourceException.class,
            e ->
                assertThat(
                        e.diagnostics().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining("\n"))
                            .replace('\\', '/'))
                    .isEqualTo(
                        "src/test/resources/lint/unique-id/twice/two.yaml:1: error: the id \"acme\""
                            + " is taken by src/test/resources/lint/unique-id/twice/one.yaml;"
                            + " choose another id [unique-id]"));
  }

  /** What keeps an entry out of this catalog need not keep it from use in one's own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.corp.internal",
        "https://10.1.2.3:8443",
        "https://[fd00::1]",
        "https://intranet",
        "https://localhost",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "https://api.elsewhere.org"
      })
  void entryOfOnesOwnMayBeOnAPrivateHost(String server, @TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("ours.yaml"),
        """
        id: ours
        title: Ours
        provider: corp.internal
        docs: https://wiki.corp.internal/auth
        servers: [{ url: "%s" }]
        schemes: { token: { kind: bearer } }
        security: [{ token: [] }]
        evidence:
          - { of: token, source: provider-docs, url: "https://wiki.corp.internal/auth", seen: 2026-11-24 }
        """
            .formatted(server));
    assertThat(Catalog.of(folder).list()).extracting(IndexedApi::id).containsExactly("ours");
    assertThat(EntryFolder.check(List.of(folder), Optional.empty())).isNotEmpty();
  }
}
