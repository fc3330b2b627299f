package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logs out of an API that takes one token in several ways, as Box does. */
class LoginEndTest {
  private static final String COUNTS_ON =
      "The token counts on at Acme: no place is known where it is made worthless;"
          + " end it among the apps of your account there.";

  private final AtomicInteger revoked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/revoke",
        exchange -> {
          revoked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Returns an entry whose second and third scheme take {@code second} and {@code third}. */
  private String entry(String revocation, String second, String third) {
    return """
    id: acme
    title: Acme
    provider: acme.test
    docs: https://acme.test/docs
    evidence: [{of: bearer, source: provider-docs, url: 'https://acme.test/docs', seen: 2026-11-01}]
    servers: [{url: 'SERVER'}]
    credentials:
      clientId: {title: Client ID, secret: false}
      clientSecret: {title: Client secret}
      accessToken: {title: Access token}
      userToken: {title: User token}
    schemes:
      bearer: {kind: bearer, token: accessToken}
      user: {kind: apikey, in: header, name: X-User, key: userToken}
      oauth2:
        kind: oauth2
        flows: {authorizationCode: {authorizationUrl: /auth, tokenUrl: /token REVOCATION}}
        clientId: clientId
        clientSecret: clientSecret
        accessToken: accessToken
      service:
        kind: oauth2
        flows: {clientCredentials: {tokenUrl: /token}}
        clientId: clientId
        clientSecret: clientSecret
        accessToken: SECOND
      other:
        kind: oauth2
        flows: {clientCredentials: {tokenUrl: /token}}
        clientId: clientId
        clientSecret: clientSecret
        accessToken: THIRD
    security: [{bearer: [], user: []}, {oauth2: []}, {service: []}, {other: []}]
    """
        .replace("REVOCATION", revocation)
        .replace("SECOND", second)
        .replace("THIRD", third)
        .replace("SERVER", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Returns what a logout says of the tokens' end. */
  private List<String> saidOf(String entry, String scheme) throws Exception {
    OwnProcess authdex = OwnProcess.begin();
    Path entries = Files.createDirectories(authdex.folder().resolve("config/authdex/catalog/a"));
    Files.writeString(entries.resolve("acme.yaml"), entry);
    authdex.beginStore();
    Cli.Result login =
        authdex.runWithInput(
            Map.of(), "token-1\ntoken-2\n", "login", "acme", "--scheme", scheme, "--stdin");
    assertThat(login.exitCode()).as(login.err()).isZero();
    Cli.Result logout = authdex.run(Map.of(), "logout", "acme");
    assertThat(logout.exitCode()).as(logout.err()).isZero();
    assertThat(logout.err()).startsWith("Forgot acme (default) in ");
    return logout.err().lines().skip(1).toList();
  }

  @Test
  void tokenHasEndedIfOneOfItsSchemesCanEndIt() throws Exception {
    assertThat(saidOf(entry(", revocationUrl: /revoke", "accessToken", "accessToken"), "oauth2"))
        .containsExactly("Acme was told that the token is to count no more.");
    assertThat(revoked).hasValue(1);
  }

  @Test
  void sameIsSaidOnce() throws Exception {
    assertThat(saidOf(entry("", "accessToken", "accessToken"), "oauth2"))
        .containsExactly(COUNTS_ON);
  }

  @Test
  void severalTokensAreNamed() throws Exception {
    assertThat(saidOf(entry("", "userToken", "userToken"), "user"))
        .containsExactly("Access token, User token: " + COUNTS_ON);
    assertThat(saidOf(entry(", revocationUrl: /revoke", "userToken", "accessToken"), "user"))
        .containsExactly(
            "Access token: Acme was told that the token is to count no more.",
            "User token: " + COUNTS_ON);
  }
}
