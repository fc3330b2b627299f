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

class FingerprintTest {
  /** RFC 7914 §11 has the function; this value was made by Python's hashlib.pbkdf2_hmac. */
  @Test
  void fingerprintIsThatOfEveryProgram() {
    assertThat(Fingerprint.of(Secret.of("s3cr3t"), "acme")).isEqualTo("eSGOrsg-jL6okMlDowDa9g");
  }

  @Test
  void anotherSecretOrSaltMakesAnother() {
    Set<String> prints = new HashSet<>();
    prints.add(Fingerprint.of(Secret.of("bc"), "a"));
    prints.add(Fingerprint.of(Secret.of("c"), "ab"));
    prints.add(Fingerprint.of(Secret.of("c"), "a"));
    prints.add(Fingerprint.of(Map.of("b", Secret.of("c")), "a"));
    assertThat(prints).hasSize(4);
  }

  @Test
  void fingerprintThatWasMadeBeforeIsThereAtOnce() {
    String print = Fingerprint.of(Secret.of("again"), "acme");
    assertThat(Base64.getUrlDecoder().decode(print)).hasSize(16);
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 10_000; i++) {
            assertThat(Fingerprint.of(Secret.of("again"), "acme")).isEqualTo(print);
          }
        });
  }
}
