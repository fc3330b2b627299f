package io.github.authdex.lab.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivateKey;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomTextTest {
  private final RandomText random = new RandomText(OptionalLong.empty());

  @Test
  void rsaKeysOfAProcessAreAFewInTurn() {
    Set<PrivateKey> keys = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      keys.add(random.pair(KeyType.RSA).getPrivate());
    }
    assertThat(keys).hasSize(3);
    assertThat(new RandomText(OptionalLong.empty()).pair(KeyType.RSA).getPrivate())
        .as("the key of a lab that starts after another")
        .isNotEqualTo(random.pair(KeyType.RSA).getPrivate());
  }

  @Test
  void otherKeysAreNew() {
    assertThat(Stream.generate(() -> random.pair(KeyType.P256).getPublic()).limit(40).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void aSeedDecidesOnTheKey() {
    assertThat(new RandomText(OptionalLong.of(5)).pair(KeyType.RSA).getPrivate())
        .isEqualTo(new RandomText(OptionalLong.of(5)).pair(KeyType.RSA).getPrivate());
  }
}
