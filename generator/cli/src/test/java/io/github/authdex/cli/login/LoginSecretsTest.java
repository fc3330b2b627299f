package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.leak.Traces;
import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Looks for what is kept, in whatever way it may be written, in all that verbs print of it. The
 * server says in its fields what it was sent, in other ways of writing it.
 */
class LoginSecretsTest {
  private static final String TOKEN = "cAnAry/in+the~mine=of-a.hundred:birds";
  private static final Traces TRACES = new Traces().of(TOKEN);
  private static final Map<String, String> NONE = Map.of();

  private Path folder;
  private OwnProcess authdex;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    authdex = OwnProcess.begin();
    folder = authdex.folder();
    authdex.beginStore();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", LoginSecretsTest::answer);
    server.start();
    Path entries = Files.createDirectories(folder.resolve("config/authdex/catalog/a"));
    Files.writeString(
        entries.resolve("acme.yaml"),
        """
        id: acme
        title: Acme
        provider: acme.test
        docs: https://acme.test/docs
        evidence: [{of: key, source: provider-docs, url: 'https://acme.test/docs', seen: 2026-11-01}]
        servers: [{url: 'SERVER'}]
        credentials: {key: {title: Key, format: {minLength: 20}}}
        schemes: {key: {kind: bearer, token: key}}
        security: [{key: []}]
        """
            .replace("SERVER", "http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String sent = exchange.getRequestHeaders().getFirst("Authorization");
      byte[] octets = sent.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("X-Sent", sent);
      exchange
          .getResponseHeaders()
          .add("X-Sent-Encoded", URLEncoder.encode(sent, StandardCharsets.UTF_8));
      exchange
          .getResponseHeaders()
          .add("X-Sent-Base64", Base64.getEncoder().encodeToString(octets));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** Runs {@code verb}, which is to end with {@code exitCode}, and returns what it printed. */
  private String shown(int exitCode, Map<String, String> environment, String input, String... verb)
      throws Exception {
    Cli.Result result = authdex.runWithInput(environment, input, verb);
    String all = result.out() + result.err();
    assertThat(TRACES.foundIn(all)).as(String.join(" ", verb)).isEmpty();
    assertThat(result.exitCode()).as(all).isEqualTo(exitCode);
    return all;
  }

  @Test
  void whatIsKeptShowsInNoWayOfWritingIt() throws Exception {
    shown(2, NONE, TOKEN.substring(0, 15) + "\n", "login", "acme", "--stdin");
    shown(2, NONE, TOKEN + "\nmore\n" + TOKEN, "login", "no-such-api", "--stdin");
    assertThat(shown(0, NONE, TOKEN + "\n", "login", "acme", "--stdin")).startsWith("Kept Key");
    assertThat(shown(0, NONE, "", "status")).contains("acme");
    shown(0, NONE, "", "status", "--json");
    shown(0, NONE, "", "call", "acme", "/me", "--dry-run", "--explain");
    assertThat(shown(0, NONE, "", "call", "acme", "/me", "--trace")).containsIgnoringCase("x-sent");
  }

  @Test
  void errorsOfWhatIsKeptShowNothingOfIt() throws Exception {
    shown(0, NONE, TOKEN + "\n", "login", "acme", "--stdin");
    assertThat(authdex.run(NONE, "token", "acme").out()).isEqualTo(TOKEN + "\n");
    shown(2, NONE, "", "token", "acme", "--profile", "other");
    Map<String, String> wrong = new HashMap<>(Map.of("AUTHDEX_PASSPHRASE", "battery staple"));
    shown(2, wrong, "", "token", "acme");
    shown(2, wrong, "", "logout", "acme");
    assertThat(TRACES.foundIn(Files.readString(folder.resolve("data/authdex/tokens")))).isEmpty();
    assertThat(shown(0, NONE, "", "logout", "acme")).startsWith("Forgot acme");
    shown(2, NONE, "", "token", "acme");
  }

  @Test
  void programThatPrintsItsEnvironmentShowsNothingOfIt() throws Exception {
    shown(0, NONE, TOKEN + "\n", "login", "acme", "--stdin");
    String script =
        "echo $ACME_KEY; echo $ACME_KEY >&2; printf %s \"$ACME_KEY\" | base64 -w 0; env; exit 3";
    assertThat(shown(3, NONE, "", "run", "--", "sh", "-c", script)).contains("<ACME_KEY>\n");
    shown(127, NONE, "", "run", "--", "/no/such/program");
  }
}
