package io.github.authdex.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptSecretsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

  private int asked;

  private Optional<Secret> counting(String name) {
    return name.equals("NONE") ? Optional.empty() : Optional.of(Secret.of(name + ++asked));
  }

  private KeptSecrets kept(Duration life) {
    return new KeptSecrets(this::counting, life, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void secretIsAskedForOnceInItsLife() throws IOException {
    SecretSource hour = kept(Duration.ofHours(1));
    assertThat(hour.find("A")).contains(Secret.of("A1"));
    assertThat(hour.find("A")).contains(Secret.of("A1"));
    assertThat(hour.find("B")).contains(Secret.of("B2"));
    SecretSource over = kept(Duration.ZERO);
    assertThat(over.find("A")).contains(Secret.of("A3"));
    assertThat(over.find("A")).contains(Secret.of("A4"));
    assertThat(hour.find("NONE")).isEmpty();
  }

  @Test
  void secretThatWasRefusedIsAskedForAgainUnlessItWasSince() throws IOException {
    SecretSource chain =
        SecretSource.references(
            SecretSource.firstOf(name -> Optional.empty(), kept(Duration.ofHours(1))));
    Secret first = chain.find("A").orElseThrow();
    chain.refused("A", Secret.of("another"));
    assertThat(chain.find("A")).contains(first);
    chain.refused("A", first);
    assertThat(chain.find("A")).contains(Secret.of("A2"));
    chain.refused("A", first);
    assertThat(chain.find("A")).contains(Secret.of("A2"));
  }
}
