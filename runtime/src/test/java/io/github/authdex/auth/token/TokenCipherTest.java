package io.github.authdex.auth.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.Secret;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenCipherTest {
  private static final Secret FIRST = TokenCipher.newKey();
  private static final Secret SECOND = TokenCipher.newKey();
  private static final Secret TEXT = Secret.of("2 a token, ümläuts and\nlines");
  private final TokenCipher cipher = TokenCipher.of(FIRST);

  @Test
  void opensWhatItSealed() throws Exception {
    assertThat(cipher.open("chain-1", cipher.seal("chain-1", TEXT))).isEqualTo(TEXT);
    assertThat(cipher.open("chain-1", cipher.seal("chain-1", Secret.of(""))))
        .isEqualTo(Secret.of(""));
  }

  @Test
  void sealsDifferentlyEachTimeAndShowsNothing() {
    String sealed = cipher.seal("chain-1", TEXT);

    assertThat(sealed).isNotEqualTo(cipher.seal("chain-1", TEXT)).matches("[A-Za-z0-9._-]+");
    String last = sealed.substring(sealed.lastIndexOf('.') + 1);
    assertThat(new String(Base64.getUrlDecoder().decode(last), ISO_8859_1)).doesNotContain("token");
    assertThat(cipher.toString()).doesNotContain(FIRST.reveal());
  }

  @Test
  void opensInItsPlaceAlone() {
    String sealed = cipher.seal("access-1", TEXT);

    assertThatThrownBy(() -> cipher.open("access-2", sealed))
        .isInstanceOf(SealedTokenException.class)
        .hasMessage(
            "Expected what is kept at access-2 to be as it was sealed but it was changed, or moved"
                + " from elsewhere");
  }

  @Test
  void refusesEachCharacterThatIsChanged() {
    String sealed = cipher.seal("chain-1", TEXT);
    for (int at = 0; at < sealed.length() - 1; at++) {
      char other = sealed.charAt(at) == 'A' ? 'Q' : 'A';
      String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
      assertThatThrownBy(() -> cipher.open("chain-1", changed))
          .isInstanceOf(SealedTokenException.class)
          .hasMessageNotContaining("token,");
    }
    for (String changed : new String[] {"", "1", "1..", sealed.substring(0, 20), sealed + "AAAA"}) {
      assertThatThrownBy(() -> cipher.open("chain-1", changed))
          .isInstanceOf(SealedTokenException.class);
    }
  }

  @Test
  void keysChangeWithoutLoss() throws Exception {
    String old = cipher.seal("chain-1", TEXT);
    TokenCipher both = TokenCipher.of(SECOND, FIRST);
    String next = both.seal("chain-1", TEXT);

    assertThat(both.open("chain-1", old)).isEqualTo(TEXT);
    assertThat(TokenCipher.of(SECOND).open("chain-1", next)).isEqualTo(TEXT);
    assertThatThrownBy(() -> TokenCipher.of(SECOND).open("chain-1", old))
        .isInstanceOf(SealedTokenException.class)
        .hasMessageContaining("sealed with a key that is given");
  }

  @Test
  void saysWhatAKeyIs() {
    assertThatThrownBy(() -> TokenCipher.of(Secret.of("a password").from("TOKENS_KEY")))
        .hasMessage(
            "Expected a key for tokens in TOKENS_KEY of 32 bytes in base64; TokenCipher.newKey() makes one");
    assertThatThrownBy(() -> TokenCipher.of(Secret.of("c2hvcnQ=")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c2hvcnQ");
  }
}
