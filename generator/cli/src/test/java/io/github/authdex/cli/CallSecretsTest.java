package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.leak.Traces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls by each kind with secrets that are easy to find again, and looks for them in the output.
 */
class CallSecretsTest {
  private static final String CANARY = "cAnAry-in/the+mine=";
  private static final String ISSUED = "cAnAry-issued-by-the-server";

  /** A certificate must be a real one; the passphrase of one that is not shows in no message. */
  private static final Set<String> FAILING = Set.of("mtls");

  @TempDir private static Path folder;
  private static HttpServer server;
  private static String privateKey;
  private static Traces traces;

  static Set<String> kinds() {
    return KindEntries.SCHEMES.keySet();
  }

  @BeforeAll
  static void start() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    privateKey =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
    traces = new Traces().of(CANARY).of(ISSUED).ofKey(pair.getPrivate().getEncoded());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", CallSecretsTest::answer);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    for (String kind : kinds()) {
      KindEntries.write(
          Files.createDirectory(folder.resolve(kind)), kind, url, name -> value(kind, name));
    }
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static String value(String scheme, String credential) {
    return switch (credential) {
      case "username", "id", "issuer", "clientId", "accessKeyId", "domain" -> "someone";
      case "keyId" -> "someone/1";
      case "token" -> scheme.startsWith("oauth1") ? "someone" : CANARY; // RFC 5849 §1.1: an id.
      case "privateKey" -> pem();
      default ->
          scheme.equals("httpsig")
              ? Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8))
              : CANARY + credential + "-".repeat(32);
    };
  }

  private static String pem() {
    return "-----BEGIN PRIVATE KEY-----\n" + privateKey + "\n-----END PRIVATE KEY-----\n";
  }

  /**
   * Sends back what it gets, issues tokens, challenges who has no credential yet, and redirects
   * once.
   */
  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      boolean bare = exchange.getRequestHeaders().getFirst("Authorization") == null;
      int status = 200;
      if (path.startsWith("/digest/") && bare) {
        status = challenge(exchange, "Digest realm=\"r\", qop=\"auth\", nonce=\"n0nce\"");
      } else if (path.startsWith("/ntlm/") && bare) {
        status = challenge(exchange, "NTLM");
      } else if (path.endsWith("/old")) {
        exchange
            .getResponseHeaders()
            .add("Location", path.replaceFirst("/old$", "/new") + "?from=old");
        status = 307;
      }
      for (String name : List.of("Authorization", "Cookie", "X-Api-Key")) {
        List<String> sent = exchange.getRequestHeaders().getOrDefault(name, List.of());
        sent.forEach(value -> exchange.getResponseHeaders().add("Echoed-" + name, value));
      }
      exchange.getResponseHeaders().add("Set-Cookie", "sid=" + ISSUED + "; Path=/; HttpOnly");
      byte[] body =
          ("{\"access_token\":\"" + ISSUED + "\",\"expires_in\":3600}")
              .getBytes(StandardCharsets.UTF_8);
      boolean token = path.endsWith("/token");
      exchange.sendResponseHeaders(status, token ? body.length : -1);
      if (token) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static int challenge(HttpExchange exchange, String value) {
    exchange.getResponseHeaders().add("WWW-Authenticate", value);
    return 401;
  }

  private static Cli.Result call(String kind, String... options) {
    // A redirect names the key in the path by its value, which is no place to put it again.
    String path = kind.equals("apikey-path") ? "/%7Bkey%7D/new" : "/old";
    List<String> args = new ArrayList<>(List.of("call", "t-" + kind, path));
    args.addAll(
        List.of(
            "--catalog",
            folder.resolve(kind + "/entries").toString(),
            "--secrets",
            folder.resolve(kind + "/secrets").toString()));
    if (kind.equals("apikey-body")) {
      args.addAll(List.of("-d", "{}"));
    }
    args.addAll(Arrays.asList(options));
    return Cli.run(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void dryRunShowsNoSecret(String kind) {
    Cli.Result result = call(kind, "--dry-run", "--explain");
    assertSecretFree(result);
    if (!FAILING.contains(kind)) {
      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.out()).contains(" HTTP/1.1\nHost: 127.0.0.1:");
      assertThat(result.err()).contains("# it: ");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void dryRunAsJsonShowsNoSecret(String kind) {
    Cli.Result result = call(kind, "--dry-run", "--json");
    assertSecretFree(result);
    assertThat(result.exitCode()).isEqualTo(FAILING.contains(kind) ? 2 : 0);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void traceShowsNoSecret(String kind) {
    Cli.Result result = call(kind, "--trace", "--explain");
    assertSecretFree(result);
    if (!FAILING.contains(kind)) {
      assertThat(result.err()).contains("\n< HTTP 200\n");
      assertThat(result.err().contains("\n< HTTP 307\n")).isEqualTo(!kind.equals("apikey-path"));
      assertThat(result.err()).contains("set-cookie: sid=***; Path=/; HttpOnly");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void headersThatAreAskedForShowNoSecretThatComesBack(String kind) {
    Cli.Result result = call(kind, "-i");
    assertThat(result.out()).isEmpty();
    // A cookie that the answer sets is what somebody may be looking for.
    String shown = result.err().replaceAll("(?m)^set-cookie: .*$", "");
    assertThat(shown).doesNotContain("cAnAry");
    assertThat(traces.foundIn(shown)).isEmpty();
    if (List.of("bearer", "basic").contains(kind)) {
      assertThat(result.err()).contains("HTTP 200\n", "echoed-authorization: ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bearer", "apikey-header", "apikey-query", "apikey-cookie", "apikey-path"})
  void secretsShowWhereTheyAreAskedFor(String kind) {
    assertThat(call(kind, "--dry-run").out()).doesNotContain("cAnAry");
    assertThat(call(kind, "--dry-run", "--show-secrets").out()).contains("cAnAry-in");
  }

  private static void assertSecretFree(Cli.Result result) {
    for (String text : List.of(result.out(), result.err())) {
      assertThat(text).doesNotContain("cAnAry");
      assertThat(traces.foundIn(text)).isEmpty();
    }
  }
}
