package io.github.authdex.auth.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Curl;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What curl signs, we sign with the same result. */
class CurlSignsAlikeTest {
  @BeforeAll
  static void requireCurl() {
    Curl.require();
  }

  @ParameterizedTest
  @CsvSource({
    "service, /a/b?x=1&y=2, ''",
    "service, /,            a=b",
    "s3,      /k~ey,        hello",
    "s3,      /a?b=c&d=e,   ''",
  })
  void signatureIsTheSame(String service, String target, String body) throws Exception {
    try (Loopback server = new Loopback(request -> new Loopback.Answer(200, "ok"))) {
      Curl.run(
          "--aws-sigv4",
          "aws:amz:eu-central-1:" + service,
          "-u",
          "AKIDEXAMPLE:c4n4ry",
          "--request",
          body.isEmpty() ? "GET" : "POST",
          "--data-raw",
          body,
          server.uri(target).toString());
      Loopback.Seen seen = server.seen().get(0);
      String field = seen.header("authorization");
      String names = field.replaceFirst(".*SignedHeaders=([^,]+),.*", "$1");
      Headers signed = Headers.EMPTY;
      for (String name : names.split(";", -1)) {
        signed = signed.with(name, seen.header(name));
      }
      URI uri = server.uri(seen.target());
      HmacAlgorithm algorithm = new HmacAlgorithm(Secret.of("c4n4ry"), "eu-central-1", service);
      SigningMoment signing = new SigningMoment(seen.header("x-amz-date"), algorithm);
      CanonicalRequest canonical =
          CanonicalRequest.of(
              seen.method(),
              uri.getRawPath(),
              uri.getRawQuery(),
              signed,
              SigningMoment.sha256(seen.body().getBytes(StandardCharsets.UTF_8)),
              SigningRules.of(service, true));
      assertThat(field).endsWith("Signature=" + signing.sign(signing.stringToSign(canonical)));
    }
  }
}
