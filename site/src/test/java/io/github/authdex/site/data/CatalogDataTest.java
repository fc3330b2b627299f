package io.github.authdex.site.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.javaclient.JavaClientEmitter;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.ApiView;
import io.github.authdex.site.view.SiteContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CatalogDataTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Catalog CATALOG = Catalog.bundled();
  private static final SiteContext SITE =
      new SiteContext(
          Optional.of(URI.create("https://apis.example/catalog")), LocalDate.of(2026, 11, 30));
  private static final List<SiteFile> FILES = CatalogData.of(CATALOG, SITE);

  private static String text(String path) {
    return FILES.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow().text();
  }

  @Test
  void theIndexHasALineForEachApi() throws Exception {
    JsonNode index = JSON.readTree(text("api/v1/index.json"));

    assertThat(index.path("count").asInt()).isEqualTo(CATALOG.list().size());
    assertThat(index.path("apis")).hasSize(CATALOG.list().size());
    assertThat(index.path("day").asText()).isEqualTo("2026-11-30");
  }

  @Test
  void aHostTellsWhichApisAreThere() throws Exception {
    JsonNode host = JSON.readTree(text("api/v1/hosts/api.stripe.com.json"));

    assertThat(host.at("/apis/0/id").asText()).isEqualTo("stripe");
    assertThat(host.at("/apis/0/servers/0").asText()).isEqualTo("https://api.stripe.com");
    assertThat(host.at("/apis/0/alternatives/0").asText()).isEqualTo("secretKey (bearer)");
  }

  @Test
  void anApiHasItsEntryAndWhatFollowsFromIt() throws Exception {
    IndexedApi api = CATALOG.named("stripe").orElseThrow();
    ApiView view = ApiView.of(CATALOG.entry("stripe"), api, SITE);
    JsonNode data = JSON.readTree(ApiData.of(CATALOG, api, view).text());

    assertThat(data.path("entry")).isEqualTo(JSON.readTree(CATALOG.json("stripe")));
    assertThat(data.at("/alternatives/0/recommended").asBoolean()).isTrue();
    assertThat(data.at("/alternatives/0/places/0"))
        .isEqualTo(
            JSON.readTree(
                "{\"in\":\"header\",\"name\":\"Authorization\",\"value\":\"Bearer <Secret"
                    + " key>\"}"));
    assertThat(data.at("/alternatives/0/steps/0").asText())
        .startsWith("Get the Secret key. A secret or restricted key;");
  }

  @Test
  void ourOwnReaderTakesTheDocumentAndAClientIsMadeOfIt() throws Exception {
    String document = text("api/v1/openapi.json");
    assertThat(document).contains("\"https://apis.example/catalog/api/v1\"");

    Authdex.Loaded loaded =
        Authdex.of(CATALOG)
            .document(
                DocumentReader.read("openapi.json", document.getBytes(StandardCharsets.UTF_8)),
                SourceFolder.NONE);
    assertThat(loaded.model().operations())
        .extracting(operation -> operation.id())
        .containsExactly("listApis", "getApi", "getHost");
    assertThat(loaded.model().auth().requirement().isNone()).isTrue();
    assertThat(
            new JavaClientEmitter("com.acme.catalog")
                .emit(loaded.model(), told -> {}).stream().map(OutputFile::path))
        .anyMatch(path -> path.endsWith("ApiLine.java"));
  }
}
