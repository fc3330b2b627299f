package io.github.authdex.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.run.ConsentTerms;
import java.io.BufferedReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Model Context Protocol's conformance suite 0.2.0-alpha.11, its scenarios for authorization
 * servers, against the lab. {@code generator/lab/mcp-conformance} gets it and runs this.
 */
@EnabledIfSystemProperty(
    named = "authdex.mcp",
    matches = ".+",
    disabledReason = "generator/lab/mcp-conformance runs it")
class McpServerConformanceTest {
  private static final Path SUITE =
      Path.of("../runtime/src/test/mcp/node_modules").toAbsolutePath();

  @ParameterizedTest
  @ValueSource(strings = {"spotify", "gitlab", "discord"})
  void everyScenarioPasses(String id) throws Exception {
    LabOptions options = LabOptions.STANDARD.withConsent(new ConsentTerms(true, List.of()));
    try (Lab lab = Lab.start(EntryModel.of(Catalog.bundled().entry(id)), options)) {
      int port = freePort();
      Process suite =
          new ProcessBuilder(
                  SUITE.resolve(".bin/node").toString(),
                  SUITE.resolve("@modelcontextprotocol/conformance/dist/index.js").toString(),
                  "authorization",
                  "--url",
                  "http://127.0.0.1:" + lab.baseUrl().getPort(),
                  "--client-id",
                  lab.credentials().find("clientId").orElseThrow().reveal(),
                  "--client-secret",
                  lab.credentials().find("clientSecret").orElseThrow().reveal(),
                  "--port",
                  String.valueOf(port))
              .redirectErrorStream(true)
              .start();
      List<String> printed = new ArrayList<>();
      try (BufferedReader lines = suite.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          printed.add(line);
          if (line.startsWith("Callback server started")) {
            consent(printed);
          }
        }
      }
      assertThat(suite.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(printed).contains("Total: 2 passed, 0 failed");
      System.out.println(id + ": 2 scenarios passed, 0 failed");
    }
  }

  /** Opens the page that the suite asks a person to open. */
  private static void consent(List<String> printed) throws Exception {
    String page =
        printed.stream()
            .filter(line -> line.startsWith("http") && line.contains("response_type="))
            .findFirst()
            .orElseThrow();
    HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.ALWAYS)
        .build()
        .send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
