package io.github.authdex.tokenstore.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PassphraseTest {
  /** One of the cases of the reference implementation's own test (phc-winner-argon2, test.c). */
  @Test
  void keyIsThatOfTheReferenceImplementation() {
    Passphrase way = new Passphrase(65536, 2, 1, "c29tZXNhbHQ");
    byte[] key = Base64.getDecoder().decode(way.key(Secret.of("password")).reveal());
    assertThat(HexFormat.of().formatHex(key))
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  }

  @Test
  void wayIsReadAsItWasWritten() {
    Passphrase way = Passphrase.fresh();
    assertThat(Passphrase.read(way.toString())).isEqualTo(way);
    assertThat(way).isNotEqualTo(Passphrase.fresh());
  }
}
