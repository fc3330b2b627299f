package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import io.github.authdex.cli.MainProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Logs in at {@code oidc-provider} for Node, which is certified: a person with cookies goes through
 * its pages. Its access tokens live for two seconds, and a refresh token works once.
 */
class ConsentTest {
  private OwnProcess authdex;
  private Path folder;
  private Map<String, String> keychain = Map.of();
  private String catalog = "entries";
  private static ConsentingProvider provider;

  @BeforeAll
  static void start() throws Exception {
    provider = ConsentingProvider.start();
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.close();
    }
  }

  @BeforeEach
  void entries() throws IOException {
    authdex = OwnProcess.begin();
    folder = authdex.folder();
    keychain = StubKeychain.in(folder);
    String start =
        """
        docs: https://acme.test/docs
        evidence: [{of: oauth2, source: provider-docs, url: 'https://acme.test/docs', seen: 2026-11-01}]
        servers: [{url: 'PROVIDER/api/NAME'}]
        credentials:
          clientId: {title: Client ID, secret: false}
        """;
    Path entries = Files.createDirectories(folder.resolve("entries/a"));
    Files.writeString(
        entries.resolve("acme-browser.yaml"),
        ("id: acme-browser\ntitle: Acme\nprovider: acme.test\n"
                + start
                + """
                  clientSecret: {title: Client secret}
                  accessToken: {title: Access token}
                schemes:
                  oauth2:
                    kind: oauth2
                    flows:
                      authorizationCode:
                        authorizationUrl: /auth
                        tokenUrl: /token
                        revocationUrl: /token/revocation
                        pkce: required
                    clientAuthentication: client_secret_basic
                    clientId: clientId
                    clientSecret: clientSecret
                    accessToken: accessToken
                security: [{oauth2: []}]
                """)
            .replace("PROVIDER", provider.uri().toString())
            .replace("NAME", "browser"));
    Files.writeString(
        entries.resolve("acme-device.yaml"),
        ("id: acme-device\ntitle: Acme for devices\nprovider: acme.test\n"
                + start
                + """
                  accessToken: {title: Access token}
                schemes:
                  oauth2:
                    kind: oauth2
                    flows:
                      deviceAuthorization:
                        deviceAuthorizationUrl: /device/auth
                        tokenUrl: /token
                    clientAuthentication: none
                    clientId: clientId
                    accessToken: accessToken
                security: [{oauth2: []}]
                """)
            .replace("PROVIDER", provider.uri().toString())
            .replace("NAME", "device"));
  }

  private String[] words(String... verb) {
    List<String> words = new ArrayList<>(List.of(verb));
    words.addAll(1, List.of("--catalog", catalog, "--only"));
    return words.toArray(String[]::new);
  }

  private Process start(Map<String, String> environment, String... verb) throws IOException {
    List<String> command = MainProcess.command(List.of(), words(verb));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    builder.environment().putAll(keychain);
    builder.environment().putAll(environment);
    return builder.directory(folder.toFile()).start();
  }

  private String run(String... verb) throws Exception {
    Cli.Result result = authdex.run(keychain, words(verb));
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    return result.out() + result.err();
  }

  /** Reads lines until one fits. */
  private static Matcher line(BufferedReader output, String pattern) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
      Matcher matcher = Pattern.compile(pattern).matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
    throw new AssertionError("No line like " + pattern + " in:\n" + seen);
  }

  private static long tokenRequests() throws Exception {
    return provider.count("/token-requests");
  }

  @Test
  void browserComesBackWithAToken() throws Exception {
    Process login =
        start(
            Map.of(
                "ACME_BROWSER_CLIENT_ID", "browser app",
                "ACME_BROWSER_CLIENT_SECRET", "s3cret of the app"),
            "login",
            "acme-browser",
            "--no-browser",
            "--scope",
            "openid");
    BufferedReader output = login.inputReader(StandardCharsets.UTF_8);
    String page = line(output, "^  (http\\S+)$").group(1);
    assertThat(page)
        .contains("code_challenge_method=S256")
        .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A");
    assertThat(provider.consent(URI.create(page))).contains("The program has the answer");
    line(output, "^Kept .* of Acme in ");
    assertThat(login.waitFor()).isZero();

    long before = tokenRequests();
    assertThat(run("call", "acme-browser", "/me")).isEqualTo("alice may openid");
    assertThat(tokenRequests()).isLessThanOrEqualTo(before + 1);
    Thread.sleep(2500); // Its access token has ended.
    before = tokenRequests();
    List<Process> five = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      five.add(start(Map.of(), "token", "acme-browser"));
    }
    Set<String> tokens = new HashSet<>();
    for (Process one : five) {
      String token = new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(one.waitFor()).as(token).isZero();
      tokens.add(token);
    }
    // One that starts when the token has ended again gets the next: each was asked for once.
    assertThat(tokenRequests() - before).isEqualTo(tokens.size());
    assertThat(run("call", "acme-browser", "/me")).isEqualTo("alice may openid");
    assertThat(
            run(
                "run",
                "--api",
                "acme-browser",
                "--",
                "sh",
                "-c",
                "echo $ACME_BROWSER_ACCESS_TOKEN"))
        .isEqualTo("<ACME_BROWSER_ACCESS_TOKEN>\n");
    assertThat(run("logout", "acme-browser"))
        .contains("Forgot acme-browser")
        .contains("Acme was told that the token is to count no more.");
    assertThat(provider.count("/revocations")).isOne();
    assertThat(run("status")).contains("Nothing is kept");
  }

  /** As with QuickBooks, whose redirect names the company. */
  @Test
  void redirectTellsWhereTheApiLives() throws Exception {
    String browser = Files.readString(folder.resolve("entries/a/acme-browser.yaml"));
    Files.writeString(
        Files.createDirectories(folder.resolve("tenants/a")).resolve("acme-tenant.yaml"),
        browser
            .replace("acme-browser", "acme-tenant")
            .replace("/api/browser'}", "/api/{tenant}', variables: {tenant: TENANT}}")
            .replace("TENANT", "{pattern: 't-[0-9]+', example: t-1, from: {redirect: tenant}}"));
    catalog = "tenants";
    Process login =
        start(
            Map.of(
                "ACME_TENANT_CLIENT_ID", "browser app",
                "ACME_TENANT_CLIENT_SECRET", "s3cret of the app"),
            "login",
            "acme-tenant",
            "--no-browser",
            "--scope",
            "openid");
    BufferedReader output = login.inputReader(StandardCharsets.UTF_8);
    provider.consent(URI.create(line(output, "^  (http\\S+)$").group(1)));
    line(output, "^The provider says that \"tenant\" is \"t-42\".$");
    assertThat(login.waitFor()).isZero();

    assertThat(run("call", "acme-tenant", "/me", "--dry-run")).contains("GET /api/t-42/me ");
    assertThat(run("call", "acme-tenant", "/me")).startsWith("alice may openid");
  }

  @Test
  void deviceIsLetInByItsCode() throws Exception {
    Process login =
        start(
            Map.of("ACME_DEVICE_CLIENT_ID", "device"),
            "login",
            "acme-device",
            "--no-browser",
            "--scope",
            "openid");
    BufferedReader output = login.inputReader(StandardCharsets.UTF_8);
    String page = line(output, "^Open (\\S+) and type:$").group(1);
    String code = line(output, "^    ((?:\\S )+\\S)$").group(1).replace(" ", "");
    provider.letIn(URI.create(page), code);
    line(output, "^Kept .* of Acme for devices in ");
    assertThat(login.waitFor()).isZero();

    assertThat(run("call", "acme-device", "/me")).isEqualTo("alice may openid");
    assertThat(run("status")).contains("acme-device");
    assertThat(run("logout", "acme-device"))
        .contains("The token counts on at Acme for devices: no place is known");
  }
}
