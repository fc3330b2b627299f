package io.github.authdex.lab.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.lab.Apis;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.MovableClock;
import io.github.authdex.lab.Wire;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JWTs that another library signs with the lab's throw-away keys. */
class JwtTest {
  private final MovableClock clock = new MovableClock();

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"})
  void signatureOfAKeyPairIsVerified(String algorithm) throws IOException, JOSEException {
    try (Lab lab = start(scheme(algorithm, KeyEncoding.PEM, Optional.empty()))) {
      assertThat(get(lab, sign(lab, algorithm, claims -> {})).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"HS256, TEXT", "HS384, HEX", "HS512, BASE64"})
  void signatureOfASharedKeyIsVerified(String algorithm, KeyEncoding encoding)
      throws IOException, JOSEException {
    try (Lab lab = start(scheme(algorithm, encoding, Optional.empty()))) {
      String key = value(lab, "key");
      byte[] bytes =
          switch (encoding) {
            case HEX -> HexFormat.of().parseHex(key);
            case BASE64 -> Base64.getDecoder().decode(key);
            default -> key.getBytes(StandardCharsets.UTF_8);
          };
      String token = sign(lab, algorithm, new MACSigner(bytes), claims -> {});
      assertThat(get(lab, token).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"17.SHA256:{$fingerprint}, 200", "17.SHA256:x, 401", "17.{$fingerprint}, 401"})
  void keyIsKnownByTheFingerprintOfItsPublicHalf(String issuer, int status) throws Exception {
    JwtScheme asked = issuedBy("17.SHA256:{$fingerprint}");
    try (Lab lab = Lab.start(Apis.of(asked, "key"), LabOptions.STANDARD)) {
      Request plain = Request.of("GET", URI.create(lab.baseUrl() + "/me"));
      Request signed =
          issuedBy(issuer).authenticate(lab.credentials(), lab.authEnvironment()).sign(plain);
      try (AuthHttpClient client = AuthHttpClient.builder().allow(lab.baseUrl()).build()) {
        assertThat(client.send(signed).status()).isEqualTo(status);
      }
    }
  }

  private static JwtScheme issuedBy(String issuer) {
    return JwtScheme.builder("RS256").content(JwtContent.ofClaims(Map.of("iss", issuer))).build();
  }

  @Test
  void schemesThatShareAKeyShareThePair() throws Exception {
    ApiModel model =
        Apis.acme()
            .credentials("key")
            .scheme("first", JwtScheme.builder("RS256").build(), Map.of())
            .scheme("second", JwtScheme.builder("PS256").build(), Map.of())
            .security(Alternative.of("first"), Alternative.of("second"))
            .model();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD);
        AuthHttpClient client = AuthHttpClient.builder().allow(lab.baseUrl()).build()) {
      for (String algorithm : List.of("RS256", "PS256")) {
        Request signed =
            JwtScheme.builder(algorithm)
                .build()
                .authenticate(lab.credentials(), lab.authEnvironment())
                .sign(Request.of("GET", URI.create(lab.baseUrl() + "/me")));
        assertThat(client.send(signed).status()).as(algorithm).isEqualTo(200);
      }
    }
  }

  @Test
  void flawsAreNamed() throws IOException, JOSEException {
    try (Lab lab = start(scheme("ES256", KeyEncoding.PEM, Optional.empty()));
        Lab other =
            Lab.start(
                api(scheme("ES256", KeyEncoding.PEM, Optional.empty())), LabOptions.STANDARD)) {
      Date now = Date.from(clock.instant());
      expect(lab, "abc", "it is not a JWT, which has three parts between dots (RFC 7519 §3.1)");
      expect(
          lab, "a.b.c", "its header or claims are not a JSON object in base64url (RFC 7519 §7.2)");
      expect(lab, sign(other, "ES256", claims -> {}), "its kid is not the key's id");
      expect(
          lab,
          sign(lab, "ES256", signer(other, "ES256"), claims -> {}),
          "its signature is not the key's");
      expect(lab, sign(lab, "ES256", claims -> claims.expirationTime(now)), "it has expired");
      expect(
          lab,
          sign(lab, "ES256", claims -> claims.issueTime(null)),
          "it lacks iat or exp, in seconds since 1970 (RFC 7519 §4.1)");
      expect(
          lab,
          sign(lab, "ES256", claims -> claims.issueTime(after(61)).expirationTime(after(100))),
          "its iat lies in the future; compare the clocks");
      expect(
          lab,
          sign(lab, "ES256", claims -> claims.notBeforeTime(after(61))),
          "its nbf lies in the future; compare the clocks (RFC 7519 §4.1.5)");
      expect(
          lab,
          sign(lab, "ES256", claims -> claims.expirationTime(after(601))),
          "it lives for 601 seconds where the API allows 600");
      expect(
          lab, sign(lab, "ES256", claims -> claims.issuer(null)), "its claim \"iss\" is missing");
      expect(
          lab,
          sign(lab, "ES256", claims -> claims.issuer("x")),
          "its claim \"iss\" has another value");
    }
  }

  @Test
  void unsignedTokenIsRefused() throws IOException {
    try (Lab lab = start(scheme("RS256", KeyEncoding.PEM, Optional.empty()))) {
      expect(lab, "eyJhbGciOiJub25lIn0.e30.", "its alg is not RS256");
    }
  }

  @Test
  void assertionIsExchangedForAToken() throws IOException, JOSEException {
    JwtExchange exchange =
        new JwtExchange(
            "https://login.acme.example/token",
            JwtExchange.As.ASSERTION,
            Map.of(),
            "/access_token",
            "/expires_in",
            Map.of());
    try (Lab lab = start(scheme("RS256", KeyEncoding.PEM, Optional.of(exchange)))) {
      String jwt = sign(lab, "RS256", claims -> {});
      Wire.Answer answer =
          Wire.send(
              lab.baseUrl(),
              "POST /~login.acme.example/token\n"
                  + "Content-Type: application/x-www-form-urlencoded",
              "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=" + jwt);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .matches("\\{\"access_token\":\"[A-Za-z0-9]{32}\",\"expires_in\":3600}");
      assertThat(get(lab, answer.body().substring(17, 49)).status()).isEqualTo(200);
      assertThat(get(lab, jwt).status()).isEqualTo(401);
    }
  }

  @Test
  void bearerJwtIsExchangedAtAnAddressThatNamesACredential() throws IOException, JOSEException {
    JwtExchange exchange =
        new JwtExchange(
            "/installations/{issuer}/tokens",
            JwtExchange.As.BEARER,
            Map.of(),
            "/token",
            "/expires_at",
            Map.of());
    try (Lab lab = start(scheme("RS256", KeyEncoding.PEM, Optional.of(exchange)))) {
      String header = "\nAuthorization: Bearer ";
      String path = "POST /installations/" + value(lab, "issuer") + "/tokens";
      Wire.Answer answer =
          Wire.send(lab.baseUrl(), path + header + sign(lab, "RS256", claims -> {}), "");
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.body())
          .matches("\\{\"token\":\"[A-Za-z0-9]{32}\",\"expires_at\":\"2026-11-24T13:00:00Z\"}");
      assertThat(Wire.send(lab.baseUrl(), path + header + "a.b.c", "").body())
          .isEqualTo(
              "{\"error\":\"invalid_grant\",\"error_description\":\"The JWT is not right: its"
                  + " header or claims are not a JSON object in base64url (RFC 7519 section"
                  + " 7.2)\"}");
    }
  }

  private Lab start(JwtScheme scheme) throws IOException {
    return Lab.start(api(scheme), LabOptions.STANDARD.withClock(clock));
  }

  private static ApiModel api(JwtScheme scheme) {
    return Apis.acme()
        .credentials("key", "keyId", "issuer")
        .scheme("auth", scheme, Map.of("key", "key", "keyId", "keyId"))
        .security(Alternative.of("auth"))
        .model();
  }

  private static JwtScheme scheme(
      String algorithm, KeyEncoding encoding, Optional<JwtExchange> exchange) {
    return new JwtScheme(
        algorithm,
        encoding,
        new JwtContent(Map.of("iss", "{issuer}", "jti", "{$uuid}"), Map.of(), Map.of()),
        600,
        0,
        exchange,
        Placement.HEADER,
        "Authorization",
        "Bearer ");
  }

  private static void expect(Lab lab, String token, String problem) throws IOException {
    assertThat(get(lab, token).status()).isEqualTo(401);
    assertThat(lab.requests().get(lab.requests().size() - 1).problem())
        .isEqualTo("Scheme \"auth\": the header \"Authorization\" is not right: " + problem);
  }

  private static Wire.Answer get(Lab lab, String token) throws IOException {
    return Wire.send(lab.baseUrl(), "GET /v1/me\nAuthorization: Bearer " + token, "");
  }

  private String sign(Lab lab, String algorithm, Consumer<JWTClaimsSet.Builder> change)
      throws JOSEException {
    return sign(lab, algorithm, signer(lab, algorithm), change);
  }

  private String sign(
      Lab lab, String algorithm, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change)
      throws JOSEException {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(value(lab, "issuer"))
            .jwtID("1")
            .issueTime(after(0))
            .expirationTime(after(600));
    change.accept(claims);
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID(value(lab, "keyId")).build();
    SignedJWT jwt = new SignedJWT(header, claims.build());
    jwt.sign(signer);
    return jwt.serialize();
  }

  private Date after(long seconds) {
    Instant instant = clock.instant().plusSeconds(seconds);
    return Date.from(instant);
  }

  private static JWSSigner signer(Lab lab, String algorithm) throws JOSEException {
    String pem = value(lab, "key");
    return algorithm.startsWith("ES")
        ? elliptic(key(pem, "EC"), algorithm)
        : new RSASSASigner(key(pem, "RSA"));
  }

  private static JWSSigner elliptic(PrivateKey key, String algorithm) throws JOSEException {
    Curve curve = Curve.forJWSAlgorithm(JWSAlgorithm.parse(algorithm)).iterator().next();
    return new ECDSASigner(key, curve);
  }

  private static PrivateKey key(String pem, String type) {
    String base64 = pem.replaceAll("-----[A-Z ]+-----|\n", "");
    try {
      return KeyFactory.getInstance(type)
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships both.
    }
  }

  private static String value(Lab lab, String credential) {
    return lab.credentials().require(credential).reveal();
  }
}
