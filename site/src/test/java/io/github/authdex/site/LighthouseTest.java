package io.github.authdex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.lab.testing.Tool;
import io.github.authdex.site.output.SiteFolder;
import io.github.authdex.site.output.SitePart;
import io.github.authdex.site.serve.SiteServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lighthouse scores pages of the bundled catalog as a slow phone shows them. {@code
 * site/lighthouse} runs it: a score of performance is of little worth while other tests keep the
 * machine busy.
 */
@Tag("lighthouse")
final class LighthouseTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEAST = 95;
  private static final Set<String> PARTS =
      Set.of("assets", "pages", "kinds", "search", "api stripe");
  private static final List<String> PAGES = List.of("", "apis/stripe/", "kinds/sigv4/");

  @Test
  void pagesScoreWellOnAPhone(@TempDir Path folder) throws Exception {
    Tool.require(BrowserTest.BROWSER, "Chromium is missing; install Debian's chromium");
    List<SitePart> parts =
        SiteBuilder.parts(Catalog.bundled(), SampleSite.SITE).stream()
            .filter(part -> PARTS.contains(part.name()))
            .toList();
    new SiteFolder(folder.resolve("site"), false).write(parts);
    try (SiteServer server = SiteServer.start(folder.resolve("site"), 0)) {
      Map<String, Object> input = Map.of("site", server.address().toString(), "pages", PAGES);
      String printed =
          NodeTools.of("lighthouse").print("score-site.mjs", JSON.writeValueAsString(input), 600);
      JsonNode results = JSON.readTree(printed);
      results.forEach(result -> System.out.println("lighthouse " + result));

      assertThat(results).hasSameSizeAs(PAGES);
      assertThat(results)
          .allSatisfy(
              result ->
                  assertThat(result.path("scores"))
                      .as(result.toString())
                      .hasSize(4)
                      .allMatch(score -> score.asInt() >= LEAST));
    }
  }
}
