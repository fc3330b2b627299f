package io.github.authdex.site.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.lab.testing.Tool;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The modules of the playground, run by Node, whose WebCrypto is the browsers'. */
final class KindModules {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ASSETS = "src/main/resources/io/github/authdex/site/assets/kinds";
  private static final int SECONDS = 60;

  private KindModules() {}

  /**
   * A request, as modules take it.
   *
   * @param headers names and values in turn, in pairs
   */
  record SentRequest(String method, String url, List<List<String>> headers, String body) {}

  /**
   * What a module is asked for.
   *
   * @param values what a person would enter, by field
   */
  record Asked(String kind, SentRequest request, Map<String, String> values) {}

  /** Returns what the modules give for each of {@code asked}, in their order. */
  static List<JsonNode> run(List<?> asked, Path folder) throws IOException, InterruptedException {
    Tool.require("node", "Node is missing; install Node 20 or newer");
    Path modules = Files.createDirectory(folder.resolve("modules"));
    // A browser takes each of them as a module; Node is told so here.
    Files.writeString(modules.resolve("package.json"), "{\"type\":\"module\"}");
    try (Stream<Path> files = Files.list(Upwards.find(ASSETS))) {
      for (Path file : files.toList()) {
        Files.copy(file, modules.resolve(file.getFileName()));
      }
    }
    Path input = folder.resolve("input.json");
    Path output = folder.resolve("output.json");
    JSON.writeValue(input.toFile(), asked);
    String script = Upwards.find("src/test/node/kinds/run.mjs").toString();
    Process process =
        new ProcessBuilder("node", script, modules.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(script + " did not end within " + SECONDS + " s");
    }
    List<JsonNode> results = new ArrayList<>();
    JSON.readTree(output.toFile()).forEach(results::add);
    return results;
  }

  /** Returns the value of the header {@code name} of a request that a module gave. */
  static String header(JsonNode result, String name) {
    for (JsonNode header : result.path("request").path("headers")) {
      if (header.path(0).asText().equalsIgnoreCase(name)) {
        return header.path(1).asText();
      }
    }
    throw new AssertionError("Expected a header " + name + " but the module gave " + result);
  }

  /** Returns the text of the first step that is called {@code title}. */
  static String step(JsonNode result, String title) {
    for (JsonNode step : result.path("steps")) {
      if (step.path("title").asText().equals(title)) {
        return step.path("text").asText();
      }
    }
    throw new AssertionError("Expected a step " + title + " but the module gave " + result);
  }
}
