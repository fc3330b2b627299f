package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MethodsCommandTest {
  @TempDir private Path folder;

  @Test
  void writesWhatTheFormatHasAndNamesTheRest() {
    Cli.Result result = Cli.run("methods", "--format", "bruno", "-o", folder.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("opencollection.yml").doesNotContain("http-signature");
    assertThat(result.err())
        .contains("left out, since bruno cannot: HTTP Message Signatures")
        .contains("left out, since it belongs to the connection: client certificates");
  }

  @Test
  void anUnknownFormatIsToldWithTheOthers() {
    Cli.Result result = Cli.run("methods", "--format", "letter", "-o", folder.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("letter").contains("hoppscotch");
  }

  /** The server that runs takes what stands in the environment. */
  @Test
  void labTakesWhatTheEnvironmentHolds() throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(new byte[0]),
            false,
            false);
    Thread lab = new Thread(() -> Main.run(terminal, "methods", "--lab", "-o", folder.toString()));
    lab.start();
    try {
      while (lab.isAlive() && !err.toString(StandardCharsets.UTF_8).contains("stop it with")) {
        Thread.sleep(50);
      }
      Map<String, String> values = environment();

      assertThat(status(values, values.get("methods_header_key"))).isEqualTo(200);
      assertThat(status(values, "another")).isEqualTo(401);
    } finally {
      lab.interrupt();
      lab.join();
    }
  }

  private Map<String, String> environment() throws Exception {
    Path file = folder.resolve("methods.postman_environment.json");
    JsonNode tree = new ObjectMapper().readTree(Files.readString(file));
    Map<String, String> values = new HashMap<>();
    tree.get("values")
        .forEach(each -> values.put(each.get("key").asText(), each.get("value").asText()));
    return values;
  }

  private static int status(Map<String, String> values, String key) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(values.get("baseUrl") + "/apikey/header"))
            .header("X-Api-Key", key)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }
}
