package io.github.authdex.auth.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.HttpText;
import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** The signing suites of AWS, for both algorithms. */
public final class SigV4SuiteVectors {
  private SigV4SuiteVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    checkSuite(vector.path("input"), vector.path("expected"));
  }

  private static void checkSuite(JsonNode input, JsonNode expected) throws Exception {
    JsonNode context = input.path("context");
    HttpText text = HttpText.read(input.path("request").asText());
    SuiteCase suite =
        new SuiteCase(input, text, SigV4Cases.credentials(context.path("credentials")));
    if (expected.has("header")) {
      suite.checkHeader(expected.path("header"));
    }
    Duration validity = Duration.ofSeconds(context.path("expiration_in_seconds").asLong(3600));
    if (expected.has("query")) {
      suite.checkQuery(expected.path("query"), validity);
    }
  }

  private static final class SuiteCase {
    private final JsonNode input;
    private final HttpText text;
    private final SigV4Credentials credentials;
    private final SigningAlgorithm algorithm;
    private final SigningRules rules;
    private final Clock clock;

    SuiteCase(JsonNode input, HttpText text, SigV4Credentials credentials) {
      JsonNode context = input.path("context");
      this.input = input;
      this.text = text;
      this.credentials = credentials;
      this.algorithm =
          input.has("public_key")
              ? new EcdsaAlgorithm(
                  credentials.accessKeyId(),
                  credentials.secretAccessKey(),
                  context.path("service").asText(),
                  List.of(context.path("region").asText()))
              : new HmacAlgorithm(
                  credentials.secretAccessKey(),
                  context.path("region").asText(),
                  context.path("service").asText());
      this.rules =
          new SigningRules(
              true,
              context.path("normalize").asBoolean(true),
              context.path("sign_body").asBoolean(),
              !context.path("omit_session_token").asBoolean(),
              false,
              true,
              false);
      this.clock = SigV4Cases.fixed(Instant.parse(context.path("timestamp").asText()));
    }

    void checkHeader(JsonNode expected) throws Exception {
      SigV4Signer signer = new SigV4Signer(credentials, algorithm, rules, clock);
      SigningMoment signing = SigningMoment.at(clock.instant(), algorithm);
      Request signed = signer.sign(request());
      CanonicalRequest canonical =
          CanonicalRequest.of(
              text.method(),
              text.path(),
              text.query(),
              covered(signed),
              SigV4Signer.contentHash(signed.body()),
              rules);
      SigV4Cases.checkStrings(expected, canonical, signing);
      if (targetIsUrl()) {
        assertThat(signer.explain(request()).get("canonical request")).isEqualTo(canonical.text());
      }
      String authorization = signed.headers().first("Authorization").orElseThrow();
      String shown = line(expected.path("signed_request").asText(), "Authorization:");
      String mark = ", Signature=";
      if (!shown.isEmpty()) {
        assertThat(authorization.substring(0, authorization.indexOf(mark)))
            .isEqualTo(shown.substring(0, shown.indexOf(mark)));
      }
      if (targetIsUrl()) {
        checkSignature(
            expected,
            signing.stringToSign(canonical),
            authorization.substring(authorization.indexOf(mark) + mark.length()));
      }
      checkSignature(
          expected, signing.stringToSign(canonical), signing.sign(signing.stringToSign(canonical)));
    }

    void checkQuery(JsonNode expected, Duration validity) throws Exception {
      SigV4Presigner presigner = new SigV4Presigner(credentials, algorithm, rules, clock);
      SigningMoment signing = SigningMoment.at(clock.instant(), algorithm);
      String url = presigner.presign(request(), validity).toString();
      String unsigned = url.substring(0, url.indexOf("&X-Amz-Signature="));
      String query = unsigned.substring(unsigned.indexOf('?') + 1);
      if (!rules.signSessionToken()) {
        query = query.replaceAll("&X-Amz-Security-Token=[^&]*", "");
      }
      if (!targetIsUrl() && text.query() != null) {
        query = text.query() + "&" + query;
      }
      CanonicalRequest canonical =
          CanonicalRequest.of(
              text.method(),
              text.path(),
              query,
              request().headers().replaced("Host", HostField.of(request())),
              SigV4Signer.contentHash(request().body()),
              rules);
      SigV4Cases.checkStrings(expected, canonical, signing);
      String shown = HttpText.read(expected.path("signed_request").asText()).target();
      if (targetIsUrl()) {
        assertThat(presigner.canonical(request(), validity).text()).isEqualTo(canonical.text());
        checkSignature(
            expected,
            signing.stringToSign(canonical),
            url.substring(url.indexOf("&X-Amz-Signature=") + 17));
        assertThat(unsigned).endsWith(shown.substring(0, shown.indexOf("&X-Amz-Signature=")));
      }
      assertThat(shown).startsWith(text.path() + "?");
      checkShown(
          expected,
          signing.stringToSign(canonical),
          shown.substring(shown.indexOf("&X-Amz-Signature=") + 17));
      checkSignature(
          expected, signing.stringToSign(canonical), signing.sign(signing.stringToSign(canonical)));
    }

    /** ECDSA gives another signature each time, so that the published one is only verified. */
    private void checkSignature(JsonNode expected, String stringToSign, String made)
        throws GeneralSecurityException {
      if (!input.has("public_key")) {
        assertThat(made).isEqualTo(expected.path("signature").asText());
        return;
      }
      assertThat(verifies(stringToSign, made)).isTrue();
      assertThat(verifies(stringToSign, expected.path("signature").asText())).isTrue();
      assertThat(verifies(stringToSign + " ", made)).isFalse();
    }

    /** The signature in the vector's signed request is that beside it, or another good one. */
    private void checkShown(JsonNode expected, String stringToSign, String shown)
        throws GeneralSecurityException {
      if (input.has("public_key")) {
        assertThat(verifies(stringToSign, shown)).isTrue();
      } else {
        assertThat(shown).isEqualTo(expected.path("signature").asText());
      }
    }

    private boolean verifies(String text, String hex) throws GeneralSecurityException {
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      JsonNode point = input.path("public_key");
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(
          KeyFactory.getInstance("EC")
              .generatePublic(
                  new ECPublicKeySpec(
                      new ECPoint(
                          new BigInteger(point.path("X").asText(), 16),
                          new BigInteger(point.path("Y").asText(), 16)),
                      curve.getParameterSpec(ECParameterSpec.class))));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(HexFormat.of().parseHex(hex));
    }

    /** Some targets hold a space, which a request never does; their arithmetic is checked alone. */
    private boolean targetIsUrl() {
      return text.target().indexOf(' ') < 0 && !text.target().startsWith("//");
    }

    private Request request() {
      String target = targetIsUrl() ? text.target() : "/";
      URI uri = URI.create("https://" + text.headers().first("Host").orElseThrow() + target);
      Headers headers = text.headers().without("Host");
      return new Request(text.method(), uri, headers, Body.of(text.body()));
    }

    private Headers covered(Request signed) {
      Headers headers = signed.headers().replaced("Host", HostField.of(signed));
      return rules.signSessionToken() ? headers : headers.without("X-Amz-Security-Token");
    }
  }

  private static String line(String text, String start) {
    return text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElse("");
  }
}
