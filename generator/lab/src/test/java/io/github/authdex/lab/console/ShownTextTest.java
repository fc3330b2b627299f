package io.github.authdex.lab.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTextTest {
  private static final String SECRET = "abcdefghijklmnopqrstuvwxyz";

  private final ShownText shown = new ShownText(new JournalMask(List.of(SECRET), List::of));

  @Test
  void whatOneCannotSeeIsWrittenOut() {
    assertThat(shown.line("a\u0000\u001b[2J\u202e\u2028\n\ud800é✓😀"))
        .isEqualTo("a\\u{0}\\u{1B}[2J\\u{202E}\\u{2028}\\u{A}\\u{D800}é✓😀");
    assertThat(shown.lines("a\n\tb\r")).isEqualTo("a\n\\u{9}b\\u{D}");
  }

  @Test
  void longTextsAreCut() {
    assertThat(shown.line("x".repeat(4000))).hasSize(4000).doesNotContain("…");
    assertThat(shown.line("x".repeat(4001))).hasSize(4001).endsWith("x…");
  }

  /** Where a text is cut off before it is looked at, half a secret may stand at its end. */
  @Test
  void noSecretIsSeenWhereATextIsCut() {
    for (int before = 32_735; before < 32_775; before++) {
      assertThat(shown.line("x".repeat(before) + SECRET)).doesNotContain("abcd");
    }
    String full = SECRET.repeat(32_768 / SECRET.length() + 1);
    assertThat(shown.line(full)).doesNotContain("abcd");
  }
}
