package io.github.authdex.generator.emit.javaclient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the collection of each reported document with newman, and the client with the values that
 * the collection has ({@code samples.txt}): both send the same.
 */
class CollectionsAlikeTest {
  private static final Path REPORTS = Path.of("src/test/resources/reports");

  /** What newman adds of its own, and what signatures have of time. */
  private static final Pattern UNALIKE =
      Pattern.compile(
          "> (?i:accept-encoding|cache-control|postman-token|x-amz-[a-z0-9-]+): .*"
              + "|> Content-Type: (text/plain; charset=utf-8|application/octet-stream)");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(REPORTS)) {
      return Samples.of(
          folders
              .filter(folder -> Files.exists(folder.resolve("samples.txt")))
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList(),
          5);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void collectionSendsWhatTheClientSends(String name, @TempDir Path temp) throws Exception {
    Path folder = REPORTS.resolve(name);
    ApiModel model = WireCasesTest.read(folder).model();
    assertThat(byNewman(model, temp)).isEqualTo(byClient(folder, model));
  }

  private static List<String> byClient(Path folder, ApiModel model) throws Exception {
    try (ScriptedServer server = new ScriptedServer(List.of())) {
      Path calls = folder.resolve("samples.txt");
      WireCasesTest.run(WireCasesTest.program(model, calls, new StringBuilder()), server);
      return messages(server);
    }
  }

  private static List<String> byNewman(ApiModel model, Path temp) throws Exception {
    try (ScriptedServer server = new ScriptedServer(List.of())) {
      BinaryOperator<String> values =
          (name, emitted) ->
              name.equals("baseUrl") ? server.url().toString() : emitted.isEmpty() ? "1" : emitted;
      Newman newman = new Newman(temp);
      newman.addWhole("it", model, values);
      assertThat(newman.run().get("it").problems()).isEmpty();
      return messages(server);
    }
  }

  /** Returns each request without what must differ; an operation that cannot be met has none. */
  private static List<String> messages(ScriptedServer server) throws IOException {
    List<String> messages = new ArrayList<>();
    for (String message : server.transcript().split("< 204 No Content\n", -1)) {
      if (!message.isBlank() && !message.startsWith("> GET /e\n")) {
        messages.add(alike(message));
      }
    }
    return messages;
  }

  private static String alike(String message) throws IOException {
    String[] parts = message.split("\n>\n", 2);
    List<String> lines = new ArrayList<>();
    List<String> head = parts[0].lines().toList();
    lines.add(decoded(head.get(0)));
    head.stream().skip(1).map(CollectionsAlikeTest::field).sorted().forEach(lines::add);
    if (parts.length > 1) {
      lines.add(">");
      boolean json = parts[0].contains("json\n") || parts[0].endsWith("json");
      String text = parts[1].strip();
      lines.add(json && text.matches("> [\\[{].*") ? json(text) : decoded(form(text)));
    }
    lines.removeIf(line -> line.isEmpty() || UNALIKE.matcher(line).matches());
    return String.join("\n", lines);
  }

  private static String field(String field) {
    return field
        .replaceAll("boundary=.*", "boundary=")
        .replaceAll("AWS4-HMAC-SHA256 .*", "AWS4-HMAC-SHA256")
        .replace("application/json, */*;q=0.5", "*/*"); // A client asks for what it reads first.
  }

  /** Leaves boundaries and the media types of texts out, which newman does not write. */
  private static String form(String text) {
    StringBuilder form = new StringBuilder();
    text.lines()
        .filter(line -> !line.startsWith("> --") && !UNALIKE.matcher(line).matches())
        .forEach(line -> form.append(line).append('\n'));
    return form.toString().strip();
  }

  private static String json(String text) throws IOException {
    return new ObjectMapper().readTree(text.substring(2).replace("\\n", "")).toString();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), UTF_8);
  }
}
