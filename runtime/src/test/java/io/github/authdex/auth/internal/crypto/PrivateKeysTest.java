package io.github.authdex.auth.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateKeysTest {
  @ParameterizedTest
  @CsvSource({"client-pkcs1.pem, RSA", "client-pkcs8.pem, RSA", "other-sec1.pem, EC"})
  void formIsKnownByItsLabel(String file, String algorithm) throws IOException {
    assertThat(PrivateKeys.read(text(file)).getAlgorithm()).isEqualTo(algorithm);
  }

  @Test
  void oneKeyIsTheSameInTwoForms() throws IOException {
    assertThat(PrivateKeys.read(text("client-pkcs1.pem")))
        .isEqualTo(PrivateKeys.read(text("client-pkcs8.pem")));
  }

  @Test
  void certificateIsNoKey() throws IOException {
    assertThatThrownBy(() -> PrivateKeys.read(text("ca.pem")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a private key in PEM (RFC 7468), which begins with -----BEGIN PRIVATE"
                + " KEY-----, but found [CERTIFICATE]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PRIVATE KEY    | c4n4ry#! | Expected Base64 between the lines of the PEM block \"PRIVATE"
            + " KEY\" (RFC 7468 §3)",
        "PRIVATE KEY    | AAAA     | Expected a key in DER but its structure is broken",
        "PRIVATE KEY    | MIH/AA== | Expected a key in DER but its structure is broken",
        "PRIVATE KEY    | MBACAQAwBQYDKgMEBAQEAAAA | Expected an RSA, EC, Ed25519 or Ed448 key but"
            + " its algorithm is another one",
        "EC PRIVATE KEY | MAgCAQEEA2FiYw== | Expected an EC key that names its curve (RFC 5915 §3);"
            + " convert it by openssl pkcs8 -topk8 -nocrypt -in old.pem -out new.pem",
      })
  void brokenKeyIsRefusedWithoutShowingIt(String label, String content, String message) {
    Secret pem =
        Secret.of("-----BEGIN " + label + "-----\n" + content + "\n-----END " + label + "-----");
    assertThatThrownBy(() -> PrivateKeys.read(pem))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static Secret text(String name) throws IOException {
    try (InputStream stream = PrivateKeysTest.class.getResourceAsStream("/mtls/" + name)) {
      return Secret.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
