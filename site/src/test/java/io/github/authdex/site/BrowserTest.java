package io.github.authdex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.lab.testing.Tool;
import io.github.authdex.site.serve.SiteServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people and keys do in a real browser; {@code check-site.mjs} has the checks, of which {@code
 * -Dauthdex.check=WORDS} runs those with these words in their names. What is downloaded there is
 * run by newman.
 */
final class BrowserTest {
  static final String BROWSER = "/usr/bin/chromium";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  List<DynamicTest> pages(@TempDir Path folder) throws Exception {
    Tool.require(BROWSER, "Chromium is missing; install Debian's chromium");
    Path downloads = Files.createDirectory(folder.resolve("downloads"));
    Catalog catalog = SampleSite.catalog(Files.createDirectory(folder.resolve("entries")));
    SampleSite.write(catalog, folder.resolve("site"));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode check : checked(folder.resolve("site"), downloads)) {
      String error = check.path("error").asText();
      tests.add(
          DynamicTest.dynamicTest(check.path("name").asText(), () -> assertThat(error).isEmpty()));
    }
    assertThat(tests).isNotEmpty();
    tests.addAll(collections(catalog, downloads));
    return tests;
  }

  private static JsonNode checked(Path site, Path downloads) throws Exception {
    try (SiteServer server = SiteServer.start(site, 0)) {
      Map<String, String> input =
          Map.of(
              "site", server.address().toString(),
              "downloads", downloads.toString(),
              "only", System.getProperty("authdex.check", ""));
      return JSON.readTree(
          NodeTools.of("browser").print("check-site.mjs", JSON.writeValueAsString(input), 600));
    }
  }

  /** Each collection that was downloaded sends to the lab what the lab takes. */
  private static List<DynamicTest> collections(Catalog catalog, Path downloads) throws Exception {
    return DownloadedCollections.run(catalog, downloads).values().stream()
        .map(
            run ->
                DynamicTest.dynamicTest(
                    "newman runs " + run.name() + " against the lab", () -> assertTaken(run)))
        .toList();
  }

  private static void assertTaken(Newman.Run run) {
    assertThat(run.problems()).isEmpty();
    assertThat(run.statuses()).isNotEmpty().containsOnly(200);
  }
}
