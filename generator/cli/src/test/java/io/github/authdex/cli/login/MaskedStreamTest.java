package io.github.authdex.cli.login;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskedStreamTest {
  private static final Map<String, String> SECRETS =
      Map.of("<KEY>", "s3cr3t/k\u00e9y", "<LONGER>", "s3cr3t/k\u00e9y-and-more", "<NONE>", "");

  /** Gives an octet at a time. */
  private static InputStream slowly(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1));
      }
    };
  }

  private static String masked(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    String whole =
        new String(
            new MaskedStream(new ByteArrayInputStream(bytes), SECRETS).readAllBytes(), UTF_8);
    assertThat(new String(new MaskedStream(slowly(bytes), SECRETS).readAllBytes(), UTF_8))
        .isEqualTo(whole);
    return whole;
  }

  @Test
  void secretsAreShownByTheirNames() throws Exception {
    assertThat(masked("a s3cr3t/k\u00e9y b s3cr3t/k\u00e9ys3cr3t/k\u00e9y-and-more.\n"))
        .isEqualTo("a <KEY> b <KEY><LONGER>.\n");
    assertThat(masked("s3cr3t/k\u00e9y-and-mor")).isEqualTo("<KEY>-and-mor");
    assertThat(masked("s3cr3t/ s3cr3t/k")).isEqualTo("s3cr3t/ s3cr3t/k");
  }

  @Test
  void secretsAreFoundInBase64AndPercentEncoded() throws Exception {
    String base64 = Base64.getEncoder().encodeToString("s3cr3t/k\u00e9y".getBytes(UTF_8));
    assertThat(masked("Basic " + base64 + " ?key=s3cr3t%2Fk%C3%A9y&"))
        .isEqualTo("Basic <KEY> ?key=<KEY>&");
  }

  @Test
  void allElseIsPassedOnAsItIs() throws Exception {
    byte[] all = new byte[70_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(new MaskedStream(new ByteArrayInputStream(all), SECRETS).readAllBytes())
        .isEqualTo(all);
  }

  @Test
  void promptIsSeenBeforeTheProgramGoesOn() throws Exception {
    byte[] prompt = "Name: ".getBytes(ISO_8859_1);
    InputStream waiting =
        new ByteArrayInputStream(prompt) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            int count = super.read(into, offset, length);
            if (count < 0) {
              throw new AssertionError("Asked for more before the prompt was passed on");
            }
            return count;
          }
        };
    assertThat(new MaskedStream(waiting, SECRETS).readNBytes(prompt.length)).isEqualTo(prompt);
  }
}
