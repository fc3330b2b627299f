package io.github.authdex.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.metadata.Discovery;
import io.github.authdex.auth.metadata.DiscoveryException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ID tokens of a provider on loopback, each with one thing wrong. */
class IdTokenTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final RSAKey RSA = rsa("r");
  private static final RSAKey OTHER = rsa("r");
  private static final ECKey EC = ec();

  /** The access token of OpenID Connect Core 1.0 §A.3, and its half hash there. */
  private static final String ACCESS_TOKEN = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";

  private static final String AT_HASH = "77QmUPtjPfzWtF2AnpK9RQ";

  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private Loopback server;
  private String issuer;
  private AuthEnvironment environment;

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("e").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void provider() {
    server = new Loopback(seen -> answer(seen.target()));
    String base = server.uri("/").toString();
    issuer = base.substring(0, base.length() - 1);
    documents.put(
        "/.well-known/openid-configuration",
        "{'issuer':'ISSUER','token_endpoint':'ISSUER/token','jwks_uri':'ISSUER/keys'}"
            .replace("ISSUER", issuer)
            .replace('\'', '"'));
    documents.put("/keys", new JWKSet(List.of(RSA, EC)).toString(true));
    environment =
        AuthEnvironment.of(URI.create(issuer)).withClock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Loopback.Answer answer(String path) {
    String content = documents.get(path);
    return content == null ? new Loopback.Answer(404, "none") : new Loopback.Answer(200, content);
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("alice")
        .audience("app")
        .issueTime(Date.from(NOW.minusSeconds(5)))
        .expirationTime(Date.from(NOW.plusSeconds(600)))
        .claim("nonce", "n0nce")
        .claim("email", "alice@example.com")
        .claim("at_hash", AT_HASH);
  }

  private static String signed(
      JWSAlgorithm algorithm, String id, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(id).build(), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private String byRsa(JWTClaimsSet claims) throws JOSEException {
    return signed(JWSAlgorithm.RS256, "r", new RSASSASigner(RSA), claims);
  }

  private IdToken verified(String jwt) throws IOException {
    IdToken.Expected expected =
        new IdToken.Expected("app", Optional.of("n0nce"), Optional.of(Secret.of(ACCESS_TOKEN)));
    return IdToken.verified(
        Secret.of(jwt),
        Discovery.of(environment.tokens()).server(issuer, environment),
        expected,
        environment);
  }

  private void refused(String jwt, String told) {
    assertThatThrownBy(() -> verified(jwt))
        .isInstanceOf(IdTokenException.class)
        .hasMessageStartingWith("Expected an ID token ")
        .hasMessageContaining(told)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("alice", jwt));
  }

  @Test
  void goodOneTellsWhoConsented() throws Exception {
    assertThat(verified(byRsa(claims().build())))
        .isEqualTo(
            new IdToken(
                issuer,
                "alice",
                List.of("app"),
                NOW.minusSeconds(5),
                NOW.plusSeconds(600),
                Map.of("nonce", "n0nce", "email", "alice@example.com", "at_hash", AT_HASH)));
    String byCurve = signed(JWSAlgorithm.ES256, "e", new ECDSASigner(EC), claims().build());
    assertThat(verified(byCurve).subject()).isEqualTo("alice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issuer    | of the issuer",
        "audience  | for this client",
        "party     | made for this client alone",
        "expired   | it has ended",
        "undated   | with exp and iat",
        "early     | its iat is ahead",
        "nonce     | the nonce of the request",
        "nonceless | the nonce of the request",
        "hash      | at_hash is that of the access token",
        "nobody    | names its subject",
        "typed     | the standard's types"
      })
  void wrongClaimIsRefused(String flaw, String told) throws Exception {
    UnaryOperator<JWTClaimsSet.Builder> wrong =
        Map.<String, UnaryOperator<JWTClaimsSet.Builder>>ofEntries(
                Map.entry("issuer", claims -> claims.issuer(issuer + "/")),
                Map.entry("audience", claims -> claims.audience("other")),
                Map.entry("party", claims -> claims.audience(List.of("app", "other"))),
                Map.entry(
                    "expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61)))),
                Map.entry("undated", claims -> claims.expirationTime(null)),
                Map.entry("early", claims -> claims.issueTime(Date.from(NOW.plusSeconds(61)))),
                Map.entry("nonce", claims -> claims.claim("nonce", "another")),
                Map.entry("nonceless", claims -> claims.claim("nonce", null)),
                Map.entry("hash", claims -> claims.claim("at_hash", "AAAA")),
                Map.entry("nobody", claims -> claims.subject(null)),
                Map.entry("typed", claims -> claims.claim("at_hash", List.of("x"))))
            .get(flaw);
    refused(byRsa(wrong.apply(claims()).build()), told);
  }

  @Test
  void signatureOfNobodyIsRefused() throws Exception {
    refused(new PlainJWT(claims().build()).serialize(), "that is a signed JWT");
    refused(
        signed(JWSAlgorithm.RS256, "r", new RSASSASigner(OTHER), claims().build()),
        "signed by a key of the provider");
    refused(
        signed(JWSAlgorithm.RS256, "unknown", new RSASSASigner(RSA), claims().build()),
        "signed by a key of the provider");
    refused(
        signed(JWSAlgorithm.HS256, "r", new MACSigner("k".repeat(32)), claims().build()),
        "signed by RSA or ECDSA");
    refused("not a JWT", "that is a signed JWT");
    refused("x".repeat(70_000), "of at most 65536 characters");
  }

  /** What the provider promises not to use is a sign of somebody else. */
  @Test
  void algorithmThatWasNotPromisedIsRefused() throws Exception {
    documents.computeIfPresent(
        "/.well-known/openid-configuration",
        (path, json) ->
            json.replace("}", ",\"id_token_signing_alg_values_supported\":[\"ES256\"]}"));
    refused(byRsa(claims().build()), "as the provider promises");
  }

  @Test
  void keysThatCannotBeHadAreNamed() throws Exception {
    documents.remove("/keys");
    assertThatThrownBy(() -> verified(byRsa(claims().build())))
        .isInstanceOf(DiscoveryException.class)
        .hasMessage("Discovery document " + issuer + "/keys with keys was answered with HTTP 404");
    documents.put("/keys", "<html>");
    assertThatThrownBy(() -> verified(byRsa(claims().build())))
        .hasMessage("Discovery document " + issuer + "/keys is not a JWK set (RFC 7517 §5)");
  }
}
