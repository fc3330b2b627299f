package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb with hostile text in each place that it prints: nothing of it steers a terminal. */
final class PrintedTextTest {
  private static final String BODY = "sent\u001b[31m\u009b2J\u202e \u0007\n";

  /** An entry's title has 80 characters at most; YAML writes what JSON would not. */
  private static final String ESCAPED =
      "\"Nice\\e]0;owned\\a\\e[31mred\\x9b2J\\u202eevil\\u200b\\nauthdex: fine\"";

  @TempDir private static Path folder;
  private static HttpServer server;
  private static String origin;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", PrintedTextTest::answer);
    server.start();
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
    Path entries = Files.createDirectories(folder.resolve("entries/h"));
    Files.writeString(entries.resolve("hostile.yaml"), entry());
    KindEntries.write(
        Files.createDirectory(folder.resolve("plain")), "t", origin, "{ kind: bearer }");
    Files.writeString(folder.resolve("hostile.yaml"), document());
    Files.writeString(folder.resolve("hostile.har"), recording());
    Files.writeString(folder.resolve("broken.yaml"), "a: [" + HostileText.quoted() + ", *x]\n");
    Files.writeString(
        folder.resolve(".env"),
        "T_IT=k3y-of-mine\nT_TOKEN=k3y-of-mine\nHOSTILE_IT=k3y-of-mine\nHOSTILE_KEY=k3y-of-mine\n");
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("X-Note", "a\u009b31m\u202eb");
      byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String recording() {
    return """
    {"log": {"entries": [{
      "request": {"method": TEXT, "url": "ORIGIN/x", "headers": [
        {"name": TEXT, "value": TEXT}, {"name": "Authorization", "value": TEXT}]},
      "response": {"status": 401, "headers": [{"name": "WWW-Authenticate", "value": TEXT}]}}]}}
    """
        .replace("TEXT", HostileText.quoted())
        .replace("ORIGIN", origin);
  }

  private static String entry() {
    return """
    id: hostile
    title: TEXT
    provider: example.com
    aliases: [TEXT]
    docs: https://example.com/docs
    servers:
      - url: ORIGIN
      - url: "https://{v}.example.com"
        variables: { v: { description: TEXT } }
    credentials: { key: { title: TEXT, description: TEXT } }
    schemes:
      it: { kind: apikey, in: header, name: X-Key }
    security:
      - it: []
    evidence:
      - { of: it, source: provider-docs, url: "https://example.com/docs", seen: 2026-11-24 }
    """
        .replace("TEXT", ESCAPED)
        .replace("ORIGIN", origin);
  }

  private static String document() {
    return """
    openapi: 3.1.0
    info: { title: TEXT, version: TEXT, description: TEXT }
    servers: [{ url: "ORIGIN/", description: TEXT }]
    components:
      securitySchemes:
        TEXT: { type: apiKey, in: header, name: X-Key, description: TEXT }
        unused: { type: TEXT }
    security: [{ TEXT: [] }, { nothing-such: [] }]
    paths:
      /things:
        get: { operationId: TEXT, summary: TEXT, description: TEXT, tags: [TEXT], responses: {} }
    """
        .replace("TEXT", HostileText.quoted())
        .replace("ORIGIN", origin);
  }

  static Stream<List<String>> commands() {
    String text = HostileText.TEXT;
    String catalog = "--catalog=" + folder.resolve("entries");
    String plain = "--catalog=" + folder.resolve("plain/entries");
    String env = "--env-file=" + folder.resolve(".env");
    String hostile = folder.resolve("hostile.yaml").toString();
    String output = "--output=" + folder.resolve("out");
    return Stream.of(
        List.of("find", text),
        List.of("find", "https://" + text),
        List.of("find", "hostile", catalog),
        List.of("find", "hostile", catalog, "--json"),
        List.of("find", origin + "/x", catalog),
        List.of("show", text),
        List.of("show", "hostile", catalog),
        List.of("show", "hostile", catalog, "--json"),
        List.of("list", catalog),
        List.of("list", catalog, "--json"),
        List.of("list", "--category", text),
        List.of("list", "--catalog", text),
        List.of("list", text),
        List.of("check", text),
        List.of("check", folder.resolve("entries").toString()),
        List.of("check", folder.resolve("entries").toString(), "--json"),
        List.of("check", folder.resolve("broken.yaml").toString()),
        List.of("collection", text),
        List.of("collection", hostile, output),
        List.of("collection", hostile, output, "--format", text),
        List.of("collection", hostile, "-o", folder.resolve("out") + "/" + text + "/x"),
        List.of("collection", folder.resolve("broken.yaml").toString()),
        List.of("client", hostile, output),
        List.of("client", hostile, "--package", text),
        List.of("call", text),
        List.of("call", "https://" + text),
        List.of("call", "hostile", "/" + text, catalog, env),
        List.of("call", "hostile", "/x", catalog),
        List.of("call", "t", "/x", plain, env, "--trace", "--explain", "-i"),
        List.of("call", "t", "/" + text, plain, env),
        List.of("call", "t", "/x", plain, env, "--dry-run", "-d", text),
        List.of("call", "t", "/x", plain, env, "--dry-run", "-d", text, "--json"),
        List.of("call", "t", "/x", plain, env, "--dry-run", "-H", "X-A: " + text),
        List.of("call", "t", "/x", plain, env, "-X", text),
        List.of("call", "t", "/x", plain, env, "--scheme", text),
        List.of("call", "t", "/x", plain, env, "--dry-run", "--challenge", text),
        List.of("call", "hostile", "/x", catalog, env, "--dry-run", "-d", text),
        List.of("call", "hostile", "/x", catalog, env, "--dry-run", "-d", text, "--json"),
        List.of("call", "hostile", "/x", catalog, env, "--dry-run", "-H", "X-A: " + text),
        List.of("call", "hostile", "/x", catalog, env, "--dry-run", "-H", text + ": a"),
        List.of("call", "hostile", "/x", catalog, env, "-X", text),
        List.of("call", "hostile", "/x", catalog, env, "-d", "@" + text),
        List.of("call", "hostile", "/x", catalog, env, "--var", text),
        List.of("call", "hostile", "/x", catalog, env, "--scheme", text),
        List.of("call", "hostile", "/x", catalog, env, "--at", text),
        List.of("call", "hostile", "/x", catalog, env, "--nonce", text),
        List.of("call", "hostile", "/x", catalog, env, "--cookies", text),
        List.of("call", "hostile", "/x", catalog, env, "--dry-run", "--challenge", text),
        List.of("call", hostile, "/things", env),
        List.of("call", hostile, "/things", "--dry-run"),
        List.of("doctor", text),
        List.of("doctor", "https://" + text),
        List.of("doctor", origin + "/x", catalog, "-H", "X-A: " + text, "-H", text + ": a"),
        List.of("doctor", origin + "/x", catalog, "--challenge", "Bearer x=" + text, "--json"),
        List.of("doctor", origin + "/x", catalog, "--challenge", text),
        List.of("doctor", origin + "/x", "--header", text),
        List.of("doctor", folder.resolve("hostile.har").toString(), catalog),
        List.of("try", text),
        List.of("try", "hostile", catalog, output),
        List.of("lab", text),
        List.of("lab", hostile, "--port", text),
        List.of("lab", hostile, "--var", text),
        List.of(text),
        List.of("--" + text),
        List.of("find", "--" + text),
        List.of("find", "a", text),
        List.of("completion"),
        List.of("--help"),
        List.of("call", "--help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothingPrintedSteersATerminal(List<String> command) {
    Cli.Result result = Cli.run(command.toArray(String[]::new));

    assertThat(HostileText.harmIn(result.err())).as(result.err()).isEmpty();
    if (!result.out().equals(BODY)) { // Octets of a server stay as they are in a pipe.
      assertThat(HostileText.harmIn(result.out())).as(result.out()).isEmpty();
    }
    assertHasNoLineOfItsOwn(result, command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void onATerminalNothingButOurOwnBoldIsASequence(List<String> command) {
    Cli.Result result = Cli.runOnTerminal(command.toArray(String[]::new));

    boolean own = command.contains("--help");
    String text = (result.out() + result.err()).replaceAll("\u001b\\[(1|0|22)m", "");
    String plain = own ? text.replaceAll("\u001b\\[[0-9;]*m", "") : text;
    assertThat(HostileText.harmIn(plain)).as(plain).isEmpty();
  }

  /** Content that is shown as it is has lines of its own. */
  private static void assertHasNoLineOfItsOwn(Cli.Result result, List<String> command) {
    if (!command.contains("-d")) {
      assertThat(Stream.of(result.out(), result.err()).flatMap(String::lines))
          .noneMatch(line -> line.equals("authdex: all is well") || line.equals("authdex: fine"));
    }
  }

  @Test
  void bodyOfAServerIsShownOnATerminalAndUntouchedInAPipe() {
    String[] call = {
      "call",
      "hostile",
      "/x",
      "--catalog=" + folder.resolve("entries"),
      "--env-file=" + folder.resolve(".env")
    };

    assertThat(Cli.run(call).out()).isEqualTo(BODY);
    assertThat(Cli.runOnTerminal(call).out())
        .isEqualTo("sent\\u001b[31m\\u009b2J\\u202e \\u0007\n");
  }

  @Test
  void theHostileEntryIsRefusedInWordsThatAreHarmless() {
    assertThat(Cli.run("check", folder.resolve("entries/h").toString()).err())
        .contains("title has a character that cannot be seen: \"Nice\\u001b]0;owned\\u0007");
  }
}
