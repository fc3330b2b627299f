package io.github.authdex.auth.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
  private static final TokenStore MEMORY = new InMemoryTokenStore();

  /** One that others may look into; its keys are made, and it is never asked. */
  private static final TokenStore SHARED =
      (TokenStore)
          Proxy.newProxyInstance(
              TokenStore.class.getClassLoader(),
              new Class<?>[] {TokenStore.class},
              (proxy, method, arguments) -> {
                throw new AssertionError(method);
              });

  static Stream<TokenStore> stores() {
    return Stream.of(MEMORY, SHARED);
  }

  /** As Python's {@code hashlib.pbkdf2_hmac("sha256", b"s3cr3t", b"authdex acme", 10000, 16)}. */
  @Test
  void whatOthersMaySeeIsSlowToGuessAndTheSameInEachProgram() {
    assertThat(Fingerprint.of(Secret.of("s3cr3t"), "acme", SHARED))
        .isEqualTo("eSGOrsg-jL6okMlDowDa9g");
  }

  @Test
  void whatStaysInMemoryIsADigestThatNobodyElseCanMake() {
    assertThat(Fingerprint.of(Secret.of("s3cr3t"), "acme", MEMORY))
        .hasSize(22)
        .isEqualTo(Fingerprint.of(Secret.of("s3cr3t"), "acme", new InMemoryTokenStore()))
        .isNotEqualTo("eSGOrsg-jL6okMlDowDa9g");
  }

  /** Ten thousand of the slow ones take half a minute and more. */
  @Test
  void whatStaysInMemoryIsThereAtOnce() {
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 10_000; i++) {
            assertThat(Fingerprint.of(Secret.of("again" + i), "acme", MEMORY)).hasSize(22);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void anotherSecretOrSaltMakesAnother(TokenStore store) {
    Set<String> prints = new HashSet<>();
    prints.add(Fingerprint.of(Secret.of("bc"), "a", store));
    prints.add(Fingerprint.of(Secret.of("c"), "ab", store));
    prints.add(Fingerprint.of(Secret.of("c"), "a", store));
    prints.add(Fingerprint.of(Map.of("b", Secret.of("c")), "a", store));
    assertThat(prints).hasSize(4);
  }
}
