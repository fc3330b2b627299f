package io.github.authdex.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.lab.testing.Tool;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What curl signs passes with the right secret alone. */
class CurlTest {
  private static final String[] BODY = {
    "-X", "POST", "-H", "Content-Type: application/json", "-d", "{\"a\":1}"
  };

  @TempDir private Path temp;

  @BeforeAll
  static void require() throws InterruptedException {
    Tool.require("curl", "curl is missing; install it");
  }

  @Test
  void digest() throws Exception {
    try (Lab lab = start(new DigestScheme(), "username", "password")) {
      String user = value(lab, "username");
      assertThat(curl(lab, "--digest", "-u", user + ":" + value(lab, "password"))).isEqualTo(200);
      assertThat(curl(lab, "--digest", "-u", user + ":wrong")).isEqualTo(401);
    }
  }

  @Test
  void ntlm() throws Exception {
    try (Lab lab = start(new NtlmScheme(), "username", "password", "domain")) {
      String user = value(lab, "domain") + "\\" + value(lab, "username");
      assertThat(curl(lab, "--ntlm", "-u", user + ":" + value(lab, "password"))).isEqualTo(200);
      assertThat(curl(lab, "--ntlm", "-u", user + ":wrong")).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource({"execute-api", "s3"})
  void sigV4(String service) throws Exception {
    SigV4Scheme scheme = new SigV4Scheme(service, "eu-west-1", List.of(), true);
    try (Lab lab = start(scheme, "accessKeyId", "secretAccessKey")) {
      String user = value(lab, "accessKeyId") + ":";
      String way = "aws:amz:eu-west-1:" + service;
      String hash = "X-Amz-Content-Sha256: UNSIGNED-PAYLOAD";
      List<String> more = service.equals("s3") ? List.of("-H", hash) : List.of();
      assertThat(curl(lab, more, "--aws-sigv4", way, "-u", user + value(lab, "secretAccessKey")))
          .isEqualTo(200);
      assertThat(curl(lab, more, "--aws-sigv4", way, "-u", user + "wrong")).isEqualTo(401);
    }
  }

  @Test
  void mtls() throws Exception {
    try (Lab lab = start(new MtlsScheme(), "certificate", "privateKey")) {
      String authority = file("ca.pem", lab.authorityPem().orElseThrow());
      String certificate = file("client.pem", value(lab, "certificate"));
      String key = file("client.key", value(lab, "privateKey"));
      assertThat(curl(lab, "--cacert", authority, "--cert", certificate, "--key", key))
          .isEqualTo(200);
      assertThat(curl(lab, "--cacert", authority)).isEqualTo(401);
    }
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content).toString();
  }

  private static Lab start(AuthScheme scheme, String... credentials) throws IOException {
    ApiModel model = Apis.of(scheme, credentials);
    return Lab.start(model, LabOptions.STANDARD);
  }

  private static String value(Lab lab, String credential) {
    return lab.credentials().require(credential).reveal();
  }

  private static int curl(Lab lab, String... arguments) throws IOException, InterruptedException {
    return curl(lab, List.of(), arguments);
  }

  private static int curl(Lab lab, List<String> more, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("curl", "-sS", "-q", "--noproxy", "*", "-o", "/dev/null"));
    command.addAll(List.of("-w", "%{http_code}", lab.baseUrl() + "/items?page=2"));
    command.addAll(List.of(BODY));
    command.addAll(more);
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed).matches("[0-9]{3}");
    return Integer.parseInt(printed);
  }
}
