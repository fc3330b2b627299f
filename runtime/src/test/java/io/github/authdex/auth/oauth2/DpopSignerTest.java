package io.github.authdex.auth.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DpopSignerTest {
  private static final URI RESOURCE = URI.create("https://api.example/a?b=c");

  private ECKey pair;
  private DpopSigner signer;

  @BeforeEach
  void make() throws Exception {
    pair = new ECKeyGenerator(Curve.P_256).keyID("not to be sent").generate();
    signer =
        new DpopSigner(
            DpopKey.of(Secret.of(pair.toJSONString())),
            AuthEnvironment.of(URI.create("https://api.example")));
  }

  @Test
  void proofCoversMethodUrlAndToken() throws Exception {
    Request request =
        Request.of("POST", RESOURCE)
            .withHeader("Authorization", "DPoP Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU");
    Map<String, Object> claims = claims(signer.sign(request));
    assertThat(claims)
        .containsEntry("htm", "POST")
        .containsEntry("htu", "https://api.example/a")
        .containsEntry("ath", "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo") // RFC 9449 §7.1
        .doesNotContainKey("nonce");
    assertThat(claims(signer.sign(request)).get("jti")).isNotEqualTo(claims.get("jti"));
  }

  @Test
  void nonceIsAnsweredOnceAndThenSentAhead() throws Exception {
    Request first = signer.sign(Request.of("GET", RESOURCE));
    ResponseHead asking =
        new ResponseHead(
            RESOURCE,
            401,
            Headers.EMPTY
                .with("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\"")
                .with("DPoP-Nonce", "n1"));
    Request second = signer.respond(first, asking).orElseThrow();
    assertThat(claims(second)).containsEntry("nonce", "n1");
    assertThat(signer.respond(second, asking)).isEmpty();
    signer.learn(second, new ResponseHead(RESOURCE, 200, Headers.EMPTY.with("DPoP-Nonce", "n2")));
    assertThat(claims(signer.sign(Request.of("GET", RESOURCE)))).containsEntry("nonce", "n2");
    assertThat(claims(signer.sign(Request.of("GET", URI.create("https://other.example/")))))
        .doesNotContainKey("nonce");
  }

  @Test
  void refusedTokenIsNotAQuestionForANonce() throws IOException {
    ResponseHead refused =
        new ResponseHead(
            RESOURCE, 401, Headers.EMPTY.with("WWW-Authenticate", "DPoP error=\"invalid_token\""));
    assertThat(signer.respond(signer.sign(Request.of("GET", RESOURCE)), refused))
        .isEqualTo(Optional.empty());
  }

  @Test
  void keyThatIsNotAPairIsRefused() {
    assertThatThrownBy(() -> DpopKey.of(Secret.of(pair.toPublicJWK().toJSONString())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a JWK of a key pair (RFC 9449 §4.2) but it has no private part, or no other");
  }

  private Map<String, Object> claims(Request signed) throws Exception {
    assertThat(signed.headers().all("DPoP")).hasSize(1);
    JWSObject proof = JWSObject.parse(signed.headers().first("DPoP").orElseThrow());
    assertThat(proof.verify(new ECDSAVerifier(pair))).isTrue();
    assertThat(proof.getHeader().getJWK().toJSONObject()).containsOnlyKeys("kty", "crv", "x", "y");
    return proof.getPayload().toJSONObject();
  }
}
