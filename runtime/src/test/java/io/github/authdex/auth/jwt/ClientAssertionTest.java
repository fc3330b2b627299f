package io.github.authdex.auth.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.PemKeys;
import io.github.authdex.auth.credential.Secret;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAssertionTest {
  private static JWSHeader header(ClientAssertion.Key key) throws Exception {
    Secret made =
        ClientAssertion.byKey("app", key, Environments.of("n0nce"))
            .make("https://as.example/token");
    return SignedJWT.parse(made.reveal()).getHeader();
  }

  private static ClientAssertion.Key key(String pem, Optional<Secret> certificate) {
    return new ClientAssertion.Key(
        Secret.of(pem), Optional.empty(), Optional.of("k1"), certificate);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, RS256",
    "RSASSA-PSS, 2048, PS256",
    "EC, 256, ES256",
    "EC, 384, ES384",
    "EC, 521, ES512",
    "Ed25519, 255, EdDSA",
  })
  void keyDecidesTheAlgorithm(String type, int bits, String algorithm) throws Exception {
    assertThat(header(key(PemKeys.of(type, bits).privateKey(), Optional.empty())).toString())
        .isEqualTo("{\"kid\":\"k1\",\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}");
  }

  /** The thumbprints are those that {@code openssl x509 -fingerprint} prints, in base64url. */
  @Test
  void certificateIsNamedByItsThumbprints() throws Exception {
    JWSHeader header =
        header(
            key(
                PemKeys.of("RSA", 2048).privateKey(),
                Optional.of(Secret.of(file("client-chain.pem")))));
    assertThat(header.toJSONObject())
        .containsEntry("x5t", "eW08AlrZ2m45tANWLOgfifVCQek")
        .containsEntry("x5t#S256", "zSPZRkmiy9yY1c7aBXEETGJOU3r9BUfm_HEWxgFvYCc");
  }

  @Test
  void certificateThatIsNoneIsToldWithoutItsText() {
    assertThatThrownBy(
            () -> header(key(PemKeys.of("RSA", 2048).privateKey(), Optional.of(Secret.of("hush")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a certificate in PEM (RFC 7468), which begins with -----BEGIN"
                + " CERTIFICATE-----, but found none");
  }

  @Test
  void secretThatIsTooShortForHs256IsToldWithoutItsText() {
    assertThatThrownBy(
            () -> ClientAssertion.bySecret("app", Secret.of("hush"), Environments.of("n0nce")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a key of at least 32 bytes for HS256 (RFC 7518 §3.2) but it has 4");
  }

  private static String file(String name) throws Exception {
    try (InputStream stream = ClientAssertionTest.class.getResourceAsStream("/mtls/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
