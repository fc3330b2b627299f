package io.github.authdex.auth.asap;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Environments;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent is proven by the vectors {@code jwt-assertions}. */
class AsapSchemeTest {
  private static final AsapScheme ASAP = new AsapScheme("ES256", "target");

  @Test
  void keyIdOfAnotherIssuerIsRefused() {
    assertThatThrownBy(() -> authenticate("other/key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a key id that begins with \"me/\" but was \"other/key\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"me/../k", "me//k", "me/a b", "me/k?x", "me/%2e"})
  void keyIdThatWouldStepAsideIsRefused(String keyId) {
    assertThatThrownBy(() -> authenticate(keyId))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a key id of letters, digits and _ . + / - that steps nowhere, since servers"
                + " build a URL with it, but was \""
                + keyId
                + "\"");
  }

  private static void authenticate(String keyId) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    String base64 =
        Base64.getMimeEncoder()
            .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    ASAP.authenticate(
        credentials("issuer", "me", "keyId", keyId, "privateKey", pem), Environments.of("n"));
  }
}
