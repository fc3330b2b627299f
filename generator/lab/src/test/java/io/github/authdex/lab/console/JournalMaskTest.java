package io.github.authdex.lab.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalMaskTest {
  private static final String SECRET = "Zk4%q/8+W=x?~7 b>>";
  private static final String TOKEN = "tok7en9issuedLater0";

  private final JournalMask mask = new JournalMask(List.of(SECRET), () -> List.of(TOKEN));

  private String hide(String text) {
    return mask.hide(text, text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zk4%q/8+W=x?~7 b>>",
        "Zk4%25q%2F8%2BW%3Dx%3F~7%20b%3E%3E",
        "Zk4%25q%2f8%2bW%3dx%3f~7+b%3e%3e",
        "Zk4%25q/8+W=x?~7%20b>>",
        "Zk4%2525q%252F8%252BW%253Dx%253F~7%2520b%253E%253E",
        "tok7en9issuedLater0",
        "%74ok7en9issuedLater0"
      })
  void secretsAreHiddenHoweverTheyAreEncoded(String sent) {
    assertThat(hide("/a/" + sent + "/b")).isEqualTo("/a/***/b");
  }

  @Test
  void secretsInsideBase64AreHiddenWhereverTheyBegin() {
    for (String before : List.of("", "u:", "us:", "use:", "user:")) {
      byte[] pair = (before + SECRET + ":x").getBytes(StandardCharsets.UTF_8);
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String shown = hide(encoder.encodeToString(pair));
        assertThat(shown).contains("***").hasSizeLessThan(22);
      }
      String encoded = Base64.getEncoder().encodeToString(pair);
      assertThat(hide(encoded.replace("+", "%2B").replace("/", "%2F"))).contains("***");
    }
  }

  @Test
  void allElseStays() {
    String text = "GET /v1/items/tok7en9issued?q=%41%zz%4 Zk4 ✓";
    assertThat(hide(text)).isEqualTo(text);
    assertThat(hide("")).isEmpty();
  }
}
