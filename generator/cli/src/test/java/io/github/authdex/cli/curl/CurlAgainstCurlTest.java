package io.github.authdex.cli.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same commands given to a shell with curl and to the reader: what they send is the same. */
@Timeout(60)
final class CurlAgainstCurlTest {
  private static final List<String> COMPARED =
      List.of(
          "Authorization", "Content-Type", "Cookie", "Referer", "Range", "X-A", "X-B", "X-Empty");

  @TempDir private static Path folder;
  private static HttpServer server;
  private static final LinkedBlockingQueue<Sent> RECEIVED = new LinkedBlockingQueue<>();

  private record Sent(String method, String target, List<String> headers, String content) {}

  @BeforeAll
  static void start() throws IOException {
    boolean there =
        System.getenv("PATH") != null
            && Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "curl")));
    if (!there) {
      assertThat(System.getenv("CI")).as("curl is missing; install it").isNotEqualTo("true");
      abort("curl is missing; install it");
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", CurlAgainstCurlTest::record);
    server.start();
    Files.writeString(folder.resolve("data.txt"), "one=1\ntwo=2\r\n");
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void record(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] content = exchange.getRequestBody().readAllBytes();
      List<String> headers =
          COMPARED.stream()
              .filter(exchange.getRequestHeaders()::containsKey)
              .map(name -> name + ": " + exchange.getRequestHeaders().getFirst(name))
              .toList();
      RECEIVED.add(
          new Sent(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              new String(content, StandardCharsets.ISO_8859_1)));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  static Stream<String> commands() {
    return Stream.of(
        "curl URL/a",
        "curl 'URL/a?b=c&d=e'",
        "curl -X DELETE URL/a",
        "curl -XPUT -d x=1 URL/a",
        "curl -d x=1 -d y=2 URL/a",
        "curl -d '{\"a\": \"it'\\''s\"}' -H 'Content-Type: application/json' URL/a",
        "curl -d \"a \\\"quoted\\\" \\$text \\\\ and \\n\" URL/a",
        "curl -d $'a\\tb\\n\\'c\\' \\x41\\u00e9\\101' URL/a",
        "curl --data-raw '@not-a-file' URL/a",
        "curl -d @data.txt URL/a",
        "curl --data-binary @data.txt URL/a",
        "curl --data-urlencode 'name=a b&c=d*~é' URL/a",
        "curl --data-urlencode 'a b=c' URL/a",
        "curl --data-urlencode '=a b=c' URL/a",
        "curl --data-urlencode 'a b' URL/a",
        "curl --data-urlencode name@data.txt URL/a",
        "curl --data-urlencode @data.txt URL/a",
        "curl --json '{\"a\":1}' URL/a",
        "curl --json '{\"a\":' --json '1}' URL/a",
        "curl --json '{}' -H 'content-type: application/x+json' URL/a",
        "curl -G -d a=1 --data-urlencode 'b=c d' URL/a",
        "curl -G -d a=1 'URL/a?x=y'",
        "curl -G -d a=1 'URL/a?x=y#part'",
        "curl --get URL/a",
        "curl --url-query 'a=b c' --url-query +d=%20 URL/a",
        "curl -I URL/a",
        "curl --head --url URL/a",
        "curl -u someone:s3cret URL/a",
        "curl -u 'some:one:é' URL/a",
        "curl --basic --user a:b URL/a",
        "curl http://someone:s%40cret@HOST/a",
        "curl -u other:one http://someone:s%40cret@HOST/a",
        "curl --oauth2-bearer t0ken URL/a",
        "curl -b 'a=1; b=2' URL/a",
        "curl -e https://example.com/ URL/a",
        "curl -r 0-99 URL/a",
        "curl -H 'X-A: one' -H 'X-B:two' -H 'X-Empty;' URL/a",
        "curl -HX-A:one -sSL -o /dev/null URL/a",
        "curl -sXPOST URL/a",
        "curl \\\n  -X POST \\\n  URL/a \\\n  -d 'a=1'",
        "curl -d '' URL/a",
        "curl URL/a # a comment",
        "curl URL/a -H 'X-A: '\"one\"\\ two",
        "curl -- URL/a");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void sameRequestAsCurls(String template) throws Exception {
    String host = "127.0.0.1:" + server.getAddress().getPort();
    String command = template.replace("URL", "http://" + host).replace("HOST", host);

    Sent curls = sentByCurl(command);
    CurlCommand read = CurlCommand.of(command);

    URI url = URI.create(read.url());
    String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    byte[] content = CurlData.joined(read.data(), name -> Files.readAllBytes(folder.resolve(name)));
    assertThat(
            new Sent(
                read.method(),
                target,
                headers(read),
                new String(content, StandardCharsets.ISO_8859_1)))
        .isEqualTo(curls);
    assertThat(read.refusals()).isEmpty();
  }

  private static Sent sentByCurl(String command) throws Exception {
    RECEIVED.clear();
    Process process =
        new ProcessBuilder("bash", "-c", command.replace("curl ", "curl --noproxy '*' -q -s "))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    // -q counts as the first option alone.
    process.getInputStream().readAllBytes();
    Sent sent = RECEIVED.poll(20, TimeUnit.SECONDS);
    assertThat(sent).as(command).isNotNull();
    return sent;
  }

  private static List<String> headers(CurlCommand read) {
    return COMPARED.stream()
        .flatMap(
            name ->
                read.headers().stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .limit(1)
                    .map(line -> name + ": " + line.substring(name.length() + 1).strip()))
        .toList();
  }
}
