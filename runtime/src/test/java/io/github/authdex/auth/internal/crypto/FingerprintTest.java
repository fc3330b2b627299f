package io.github.authdex.auth.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.authdex.auth.credential.Secret;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  /** RFC 7914 §11 has the function; this value was made by Python's hashlib.pbkdf2_hmac. */
  @Test
  void fingerprintIsThatOfEveryProgram() {
    assertThat(Fingerprint.of(Secret.of("s3cr3t"), "acme", true))
        .isEqualTo("eSGOrsg-jL6okMlDowDa9g");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherSecretOrSaltMakesAnother(boolean shared) {
    Set<String> prints = new HashSet<>();
    prints.add(Fingerprint.of(Secret.of("bc"), "a", shared));
    prints.add(Fingerprint.of(Secret.of("c"), "ab", shared));
    prints.add(Fingerprint.of(Secret.of("c"), "a", shared));
    prints.add(Fingerprint.of(Map.of("b", Secret.of("c")), "a", shared));
    assertThat(prints).hasSize(4);
  }

  @Test
  void whatStaysInTheProgramIsNoneOfEveryProgram() {
    String print = Fingerprint.of(Secret.of("s3cr3t"), "acme", false);
    assertThat(print)
        .isEqualTo(Fingerprint.of(Secret.of("s3cr3t"), "acme", false))
        .isNotEqualTo(Fingerprint.of(Secret.of("s3cr3t"), "acme", true));
    assertThat(Base64.getUrlDecoder().decode(print)).hasSize(16);
  }

  @Test
  void fingerprintThatWasMadeBeforeIsThereAtOnce() {
    String print = Fingerprint.of(Secret.of("again"), "acme", true);
    assertThat(Base64.getUrlDecoder().decode(print)).hasSize(16);
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 10_000; i++) {
            assertThat(Fingerprint.of(Secret.of("again"), "acme", true)).isEqualTo(print);
          }
        });
  }
}
