package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.authdex.auth.credential.DotEnvFile;
import io.github.authdex.auth.credential.Secret;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code authdex lab} with several APIs, files and TLS. */
@Timeout(120)
final class LabVerbTest {
  @TempDir private Path folder;

  private static int status(String url, String header, String value) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header(header, value).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String url(RunningLab lab) {
    Matcher url = Pattern.compile("AUTHDEX_LAB_URL=(\\S+)").matcher(lab.out());
    assertThat(url.find()).isTrue();
    return url.group(1);
  }

  private static String read(Path env, String name) throws Exception {
    return DotEnvFile.read(env).find(name).map(Secret::reveal).orElseThrow();
  }

  @Test
  void eachOfSeveralApisTakesItsOwnCredential() throws Exception {
    Path env = folder.resolve("lab.env");
    try (RunningLab lab = RunningLab.of("github", "stripe", "--env", env.toString())) {
      String bearer = "Bearer " + read(env, "GITHUB_TOKEN");
      assertThat(status(read(env, "GITHUB_LAB_URL") + "/user", "Authorization", bearer))
          .isEqualTo(200);
      assertThat(status(read(env, "STRIPE_LAB_URL") + "/v1/balance", "Authorization", bearer))
          .isEqualTo(401);
      assertThat(lab.out()).isEmpty();
      assertThat(lab.err()).contains("URL and credentials: " + env, "Console: http://localhost:");
    }
  }

  @Test
  void theWholeCatalogIsThere() throws Exception {
    try (RunningLab lab = RunningLab.of("--all", "--exports")) {
      String origin = url(lab);
      assertThat(status(origin + "/spotify/v1/me", "Accept", "*/*")).isEqualTo(401);
      assertThat(status(origin + "/aws-s3/", "Accept", "*/*")).isBetween(401, 403);
      assertThat(status(origin + "/nobody/v1", "Accept", "*/*")).isEqualTo(404);
      assertThat(lab.out()).doesNotContain("SECRET", "TOKEN");
    }
  }

  @Test
  void jsonHasItsShape() throws Exception {
    try (RunningLab lab = RunningLab.of("github", "stripe", "--json")) {
      JsonShapesTest.assertShape("labs", lab.out());
    }
    try (RunningLab lab = RunningLab.of("stripe", "--json", "--tls")) {
      JsonShapesTest.assertShape("lab", lab.out());
      assertThat(lab.out()).contains("https://localhost:");
    }
  }

  @Test
  void theAuthorityThatIsWrittenIsTheServers() throws Exception {
    Path file = folder.resolve("lab.pem");
    try (RunningLab lab = RunningLab.of("stripe", "github", "--tls", "--ca", file.toString())) {
      X509Certificate authority =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(
                          Files.readString(file).getBytes(StandardCharsets.US_ASCII)));
      assertThat(authority.getBasicConstraints()).isNotNegative();
      String url = url(lab);
      assertThat(curl(file, url + "/stripe/v1/balance")).isEqualTo("401");
      String named = url.replace("127.0.0.1", "localhost");
      assertThat(curl(file, named + "/stripe/v1/balance")).isEqualTo("401");
      assertThat(curl(file, named.replace("localhost", "stripe.localhost") + "/v1/balance"))
          .isEqualTo("401");
    }
  }

  /** Returns the status that curl gets, which trusts {@code authority} alone. */
  private static String curl(Path authority, String url) throws Exception {
    Process curl =
        new ProcessBuilder(
                "curl",
                "-sS",
                "-o",
                "/dev/null",
                "-w",
                "%{http_code}",
                "--cacert",
                authority.toString(),
                url)
            .redirectErrorStream(true)
            .start();
    return new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void credentialsOfOnesOwnAreNotPrintedAnewAndCount() throws Exception {
    Path own = Files.writeString(folder.resolve("own.env"), "STRIPE_SECRET_KEY=sk_test_mine\n");
    try (RunningLab lab = RunningLab.of("stripe", "--env-file", own.toString())) {
      String url = url(lab);
      assertThat(status(url + "/v1/balance", "Authorization", "Bearer sk_test_mine"))
          .isEqualTo(200);
      assertThat(lab.out()).contains("your own, and not shown: ").doesNotContain("sk_test_mine");
    }
  }

  @Test
  void chaosIsToldInTheAnswer() throws Exception {
    try (RunningLab lab = RunningLab.of("stripe", "--chaos", "429", "--chaos-rate", "1")) {
      String url = url(lab);
      assertThat(status(url + "/v1/balance", "Accept", "*/*")).isEqualTo(429);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lab | Expected an API or a document to emulate, or --all",
        "lab stripe --all | Expected --all or names but there are both",
        "lab stripe stripe | Expected each API once but \"stripe\" is there twice",
        "lab stripe github --postman x.json | Expected one API beside --postman",
        "lab stripe github --wiremock stubs | Expected one API beside --wiremock",
        "lab stripe github --refresh | Expected one API beside --refresh",
        "lab stripe github --var nope=1 | Expected a variable of a server behind --var",
        "lab stripe --port 65536 | Expected a port from 0 to 65535 behind --port but was 65536",
        "lab stripe --ca lab.pem | Expected --tls beside --ca",
        "lab stripe --chaos nope | Expected one of expiry, 401, 429, 503, slow, reset, skew",
        "lab stripe --chaos --chaos-rate 2 | Expected a share from 0 to 1 behind --chaos-rate",
        "lab stripe --chaos-rate 0.5 | Expected --chaos beside --chaos-rate",
        "lab stripe --env-file nope.env | Expected a file behind --env-file",
        "lab stripe --host 203.0.113.7 | The lab cannot listen on 203.0.113.7:0"
      })
  void whatCannotBeIsTold(String words, String message) {
    Cli.Result result = Cli.run(words.strip().split(" ", -1));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message.strip()).doesNotContain("Exception");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void mappingsForWireMockAreWrittenWithTheirCredentials() throws Exception {
    Path stubs = folder.resolve("stubs");
    Cli.Result written = Cli.run("lab", "github", "--wiremock", stubs.toString(), "--seed", "7");
    assertThat(written.exitCode()).as(written.err()).isZero();
    assertThat(written.out())
        .contains(
            stubs.resolve("mappings/verify.json").toString(), stubs.resolve(".env").toString());
    assertThat(written.err())
        .contains("\"installation\" (jwt) is left out: each request has a proof of its own")
        .contains("To run them: java -jar wiremock-standalone.jar --root-dir " + stubs);
    String variables = Files.readString(stubs.resolve(".env"));
    assertThat(variables)
        .contains("AUTHDEX_LAB_URL=http://localhost:8080\n")
        .contains(
            "https://github.com/login/oauth/access_token is http://localhost:8080/~github.com")
        .doesNotContain("PRIVATE_KEY");
    assertThat(written.out() + written.err())
        .doesNotContain(read(stubs.resolve(".env"), "GITHUB_TOKEN"));

    WireMockServer server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .usingFilesUnderDirectory(stubs.toString()));
    server.start();
    try {
      String user = server.baseUrl() + "/user";
      String token = read(stubs.resolve(".env"), "GITHUB_TOKEN");
      assertThat(status(user, "Authorization", "Bearer " + token)).isEqualTo(200);
      assertThat(status(user, "Authorization", "Bearer x")).isEqualTo(401);
    } finally {
      server.stop();
    }

    Files.writeString(stubs.resolve("mappings/verify.json"), "{}");
    Cli.Result changed = Cli.run("lab", "github", "--wiremock", stubs.toString(), "--seed", "7");
    assertThat(changed.exitCode()).isEqualTo(2);
    assertThat(changed.err()).contains("--force");
  }

  @Test
  void credentialsOfOnesOwnAreNotWrittenForWireMock() throws Exception {
    Path own = Files.writeString(folder.resolve("own.env"), "STRIPE_SECRET_KEY=sk_test_mine\n");
    Path stubs = folder.resolve("stubs");
    Cli.Result refused =
        Cli.run("lab", "stripe", "--env-file", own.toString(), "--wiremock", stubs.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("Expected no credentials of your own beside --wiremock");
    assertThat(stubs).doesNotExist();
  }
}
