package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code call} takes beside an address, on the wire. */
final class CallOptionsTest {
  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/echo", CallOptionsTest::echo);
    server.createContext("/json", exchange -> answer(exchange, 200, "{\"b\":1.10,\"a\":[2]}"));
    server.createContext("/none", exchange -> answer(exchange, 404, "{\"message\":\"no\"}"));
    server.createContext("/moved", CallOptionsTest::redirect);
    server.createContext("/slow", CallOptionsTest::drip);
    server.createContext("/silent", exchange -> pause(60_000));
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    KindEntries.write(folder, "t", url, "{ kind: bearer }");
    Files.writeString(folder.resolve(".env"), "T_IT=s3cr3t");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-d a=1                         | POST application/x-www-form-urlencoded a=1",
        "-d a=1 -d b=2                  | POST application/x-www-form-urlencoded a=1&b=2",
        "-d a=1 -d @FOLDER/part.txt     | POST application/x-www-form-urlencoded a=1&c=3",
        "--data-raw @home               | POST application/x-www-form-urlencoded @home",
        "-d a=1 --data-raw b=@x         | POST application/x-www-form-urlencoded a=1&b=@x",
        "-d {} -X PUT                   | PUT application/json {}",
        "-d {} -H Content-Type:x/y      | POST x/y {}",
        "-d {} -H Content-Type:         | POST null {}",
      })
  void contentIsJoinedAsCurlDoes(String options, String expected) throws IOException {
    Files.writeString(folder.resolve("part.txt"), "c=3");

    Cli.Result result = call("/echo", options.strip());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo(expected + " Bearer s3cr3t");
  }

  @Test
  void headerThatIsTypedEmptyMakesTheCallAnonymous() {
    Cli.Result result = call("/echo", "-H Authorization:");

    assertThat(result.out()).isEqualTo("GET null  null");
    assertThat(result.err())
        .isEqualTo("authdex: sent without a credential, since Authorization was typed empty\n");
  }

  @Test
  void headerThatIsTypedGoesBeforeTheCredential() {
    Cli.Result result = call("/echo", "-H authorization:mine");

    assertThat(result.out()).isEqualTo("GET null  mine");
    assertThat(result.err())
        .isEqualTo("authdex: authorization is sent as it was typed; no credential of t is added\n");
  }

  @Test
  void outputIsAFileThatIsWholeOrNotThere() throws IOException {
    Path file = folder.resolve("answer.json");
    assertThat(call("/json", "-o " + file).out()).isEmpty();
    assertThat(file).hasContent("{\"b\":1.10,\"a\":[2]}");

    Path late = folder.resolve("late.txt");
    Cli.Result result = call("/slow", "--max-time 0.7 -o " + late);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(late).doesNotExist();
    assertThat(folder.resolve("late.txt.part")).doesNotExist();
  }

  @Test
  void outputThatCannotBeWrittenIsWrongInput() {
    Cli.Result result = call("/json", "-o " + folder.resolve("none/answer.json"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected a folder for \""
                + folder.resolve("none/answer.json")
                + "\" but there is no \""
                + folder.resolve("none")
                + "\"\n");
  }

  @Test
  void timeIsOverForAnAnswerAndForItsContent() {
    String address = "127.0.0.1:" + server.getAddress().getPort();
    Cli.Result silent = call("/silent", "--max-time 0.5");
    assertThat(silent.exitCode()).isEqualTo(1);
    assertThat(silent.err())
        .isEqualTo(
            "authdex: Cannot reach "
                + address
                + ": it took the request and did not answer in time; send it again, or give it"
                + " more time with --max-time SECONDS\n");

    Cli.Result slow = call("/slow", "--max-time 0.7");
    assertThat(slow.exitCode()).isEqualTo(1);
    assertThat(slow.err())
        .isEqualTo(
            "authdex: The answer of "
                + address
                + " was not whole in time; give it more with --max-time SECONDS\n");
  }

  @Test
  void aPastedCommandsLimitFileAndFailAreTakenOver() throws IOException {
    Path file = folder.resolve("pasted.json");
    Cli.Result kept = call(curl("-sf -m 30 -o " + file, "/json"), "");
    assertThat(kept.exitCode()).as(kept.err()).isZero();
    assertThat(kept.out() + kept.err()).isEmpty();
    assertThat(file).hasContent("{\"b\":1.10,\"a\":[2]}");

    assertThat(call(curl("-m 0.5", "/silent"), "").exitCode()).isEqualTo(1);
    assertThat(call(curl("-f", "/none"), "").out()).isEmpty();
    assertThat(call(curl("-m soon", "/json"), "").err())
        .isEqualTo(
            "authdex: Expected seconds behind --max-time of the curl command but was \"soon\"\n");
  }

  @Test
  void whatIsTypedCountsMoreThanAPastedCommand() {
    Path mine = folder.resolve("mine.json");
    Path pasted = folder.resolve("pasted.json");
    Cli.Result result = call(curl("-m 0.001 -o " + pasted, "/json"), "--max-time 30 -o " + mine);

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(mine).hasContent("{\"b\":1.10,\"a\":[2]}");
    assertThat(pasted).doesNotExist();
  }

  private String curl(String options, String path) {
    return "curl " + options + " http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Test
  void redirectIsFollowedUnlessItShallNot() {
    assertThat(call("/moved", "").out()).isEqualTo("GET null  Bearer s3cr3t");
    Cli.Result result = call("/moved", "--no-redirect -i");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("HTTP 302\n").contains("location: /echo\n");
  }

  @Test
  void statusIsToldWhereItExplainsTheExitCode() {
    assertThat(call("/json", "").err()).isEmpty();
    Cli.Result refused = call("/none", "");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).isEqualTo("HTTP 404\n");
    assertThat(refused.out()).isEqualTo("{\"message\":\"no\"}");
    assertThat(call("/none", "-f").out()).isEmpty();
  }

  @Test
  void personAtATerminalSeesTheStatusAndJsonInLines() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(new byte[0]),
            false,
            true);

    assertThat(Main.run(terminal, words("/json", ""))).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\n  \"b\" : 1.10,\n  \"a\" : [ 2 ]\n}\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("HTTP 200\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'HEAD,t,/echo'",
    "'t,HEAD,/echo'",
  })
  void methodStandsFirstOrSecond(String words) {
    List<String> args = new ArrayList<>(List.of("call"));
    args.addAll(List.of(words.split(",", -1)));
    args.addAll(List.of(fixed()));
    args.add("--dry-run");
    assertThat(Cli.run(args.toArray(String[]::new)).out()).startsWith("HEAD /echo HTTP/1.1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "github | Expected a path behind \"github\", such as: authdex call github /user",
        "gthub  | \"gthub\" is not in the catalog; did you mean github?; a call takes a URL, or an"
            + " API and a path on its server",
      })
  void apiAloneIsNoCall(String word, String message) {
    Cli.Result result = Cli.run("call", word.strip());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("authdex: " + message + "\n");
  }

  @Test
  void urlInAQueryIsNoServer() {
    Cli.Result result =
        Cli.run("call", "github", "/user?next=https://x/", "-H", "Authorization:", "--dry-run");
    assertThat(result.out()).startsWith("GET /user?next=https://x/ HTTP/1.1\n");
  }

  private Cli.Result call(String path, String options) {
    Cli.Result result = Cli.run(words(path, options));
    return new Cli.Result(
        result.exitCode(),
        result.out(),
        result.err().replaceFirst("authdex: .* can be read by other users .*\n", ""));
  }

  private String[] words(String path, String options) {
    List<String> args = new ArrayList<>(List.of("call", "t", path));
    args.addAll(List.of(fixed()));
    for (String option : options.split(" ", -1)) {
      if (!option.isEmpty()) {
        args.add(option.replace("FOLDER", folder.toString()));
      }
    }
    return args.toArray(String[]::new);
  }

  private String[] fixed() {
    return new String[] {
      "--catalog", folder + "/entries", "--env-file", folder.resolve(".env").toString()
    };
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answer(
        exchange,
        200,
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestHeaders().getFirst("Content-Type")
            + " "
            + body
            + " "
            + exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/echo");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write("abc".getBytes(StandardCharsets.US_ASCII));
    exchange.getResponseBody().flush();
    pause(60_000);
  }

  private static void pause(int millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
