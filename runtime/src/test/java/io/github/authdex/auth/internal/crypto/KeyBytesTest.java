package io.github.authdex.auth.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyBytesTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "TEXT,   k\u00e9+/=, 6bc3a92b2f3d",
    "HEX,    00fFa0,     00ffa0",
    "BASE64, +/8=,       fbff",
    "BASE64, -_8,        fbff",
  })
  void keyIsReadAsItIsWritten(KeyEncoding encoding, String key, String bytes) {
    assertThat(HexFormat.of().formatHex(KeyBytes.of(Secret.of(key), encoding))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hush\n", "hush\r\n", "hush\r"})
  void textOfAFileWithItsLineBreakIsRefused(String key) {
    assertThatThrownBy(() -> KeyBytes.of(Secret.of(key), KeyEncoding.TEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a key without a line break at its end, which one read from a file often has");
  }

  @Test
  void otherCharactersAreRefusedWithoutShowingThem() {
    assertThatThrownBy(() -> KeyBytes.of(Secret.of("hush"), KeyEncoding.HEX))
        .hasMessage(
            "Expected a key of pairs of hexadecimal digits but it has 4 characters, some of them"
                + " others")
        .hasNoCause();
    assertThatThrownBy(() -> KeyBytes.of(Secret.of("hush!"), KeyEncoding.BASE64))
        .hasMessage("Expected a key in Base64 but it has 5 characters, some of them others")
        .hasNoCause();
  }
}
