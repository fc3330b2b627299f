package io.github.authdex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleStreamTest {
  private static String passed(byte[] bytes, Charset charset, int step) throws IOException {
    ByteArrayOutputStream below = new ByteArrayOutputStream();
    try (VisibleStream stream = new VisibleStream(below, charset)) {
      for (int i = 0; i < bytes.length; i += step) {
        stream.write(bytes, i, Math.min(step, bytes.length - i));
        stream.flush();
      }
    }
    return below.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "in parts of {0}")
  @ValueSource(ints = {1, 2, 3, 5, 1000})
  void textIsShownTheSameWhereverItIsCut(int step) throws IOException {
    String text = "a\r\nb\rc\u001b]0;x\u0007 é漢😀\udb40\udc41 \u202e\ttab\u009b2J\n";

    assertThat(passed(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, step))
        .isEqualTo("a\nb\\u000dc\\u001b]0;x\\u0007 é漢😀\\udb40\\udc41 \\u202e\ttab\\u009b2J\n");
  }

  @Test
  void octetsThatAreNoTextAreReplaced() throws IOException {
    byte[] bytes = {'a', (byte) 0x9b, '2', 'J', (byte) 0xff, (byte) 0xe2, (byte) 0x80};

    assertThat(passed(bytes, StandardCharsets.UTF_8, 3)).isEqualTo("a\ufffd2J\ufffd\ufffd");
  }

  @Test
  void anotherCharsetIsTurnedIntoUtf8() throws IOException {
    assertThat(passed(new byte[] {'Z', (byte) 0xfc, (byte) 0x9b}, StandardCharsets.ISO_8859_1, 1))
        .isEqualTo("Zü\\u009b");
  }

  @Test
  void longTextIsWhole() throws IOException {
    String text = "äb\n".repeat(20_000);

    assertThat(passed(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 7_777))
        .isEqualTo(text);
  }

  @Test
  void aLoneCarriageReturnAtTheEndIsShown() throws IOException {
    assertThat(passed("a\r".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 1))
        .isEqualTo("a\\u000d");
  }
}
