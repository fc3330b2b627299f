package io.github.authdex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * -Dauthdex.check=WORDS} runs those with these words in their names.
 */
final class BrowserTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String BROWSER = "/usr/bin/chromium";

  @TestFactory
  List<DynamicTest> pages(@TempDir Path folder) throws Exception {
    Tool.require(BROWSER, "Chromium is missing; install Debian's chromium");
    Path entries = Files.createDirectory(folder.resolve("entries"));
    Path out = folder.resolve("site");
    SampleSite.write(SampleSite.catalog(entries), out);
    List<DynamicTest> tests = new ArrayList<>();
    try (SiteServer server = SiteServer.start(out, 0)) {
      String input =
          JSON.writeValueAsString(
              Map.of(
                  "site",
                  server.address().toString(),
                  "only",
                  System.getProperty("authdex.check", "")));
      String printed = NodeTools.of("browser").print("check-site.mjs", input, 600);
      for (JsonNode check : JSON.readTree(printed)) {
        String error = check.path("error").asText();
        tests.add(
            DynamicTest.dynamicTest(
                check.path("name").asText(), () -> assertThat(error).isEmpty()));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }
}
