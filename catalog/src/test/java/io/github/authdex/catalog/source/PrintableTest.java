package io.github.authdex.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {
  /** Of each kind one: steering, breaking, turning, unseen, half a character, not a character. */
  @ParameterizedTest(name = "U+{0}")
  @ValueSource(
      strings = {
        "0000", "0007", "0008", "0009", "000a", "000b", "000d", "001b", "007f", "0080", "0085",
        "009b", "009f", "00ad", "034f", "061c", "115f", "17b4", "180e", "200b", "200c", "200d",
        "200e", "200f", "2028", "2029", "202a", "202e", "2060", "2064", "2065", "2066", "2069",
        "206f", "3164", "d800", "dfff", "e000", "fdd0", "fe00", "feff", "ffa0", "fff9", "fffe",
      })
  void whatIsUnseenOrObeyedIsWrittenOut(String hex) {
    String unit = Character.toString((char) Integer.parseInt(hex, 16));

    assertThat(Printable.line("a" + unit + "b")).isEqualTo("a\\u" + hex + "b");
    assertThat(Printable.text(unit)).isEqualTo("\\u" + hex);
  }

  @Test
  void tagsAndSelectorsBeyondTheFirstPlaneAreWrittenOut() {
    assertThat(Printable.line("a\udb40\udc41b")).isEqualTo("a\\udb40\\udc41b");
    assertThat(Printable.line("\udb40\udd00\udbff\udfff"))
        .isEqualTo("\\udb40\\udd00\\udbff\\udfff");
  }

  @Test
  void halfOfAPairAtTheEndIsWrittenOut() {
    assertThat(Printable.line("x\ud83d")).isEqualTo("x\\ud83d");
    assertThat(Printable.lines("x\ud83d")).isEqualTo("x\\ud83d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zürich – 東京 \\ \" '", "שלום", "ไทย", "😀", "⚠\ufe0f old", "e\u0301"})
  void whatPeopleWriteStays(String text) {
    assertThat(Printable.line(text)).isEqualTo(text);
    assertThat(Printable.lines(text)).isEqualTo(text);
  }

  @Test
  void aSelectorWithoutASignIsWrittenOut() {
    assertThat(Printable.line("git\ufe0fhub")).isEqualTo("git\\ufe0fhub");
  }

  @Test
  void linesKeepTheirBreaksAndTabsAlone() {
    assertThat(Printable.lines("a\tb\r\nc\nd\re\u001b[2J"))
        .isEqualTo("a\tb\nc\nd\\u000de\\u001b[2J");
  }

  @Test
  void longTextIsCutButNotWithinACharacter() {
    assertThat(Printable.text("x".repeat(2_001))).isEqualTo("x".repeat(2_000) + "…");
    assertThat(Printable.text("x".repeat(1_999) + "😀")).isEqualTo("x".repeat(1_999) + "…");
    assertThat(Printable.line("x".repeat(2_001))).hasSize(2_001);
  }

  @Test
  void aDiagnosticIsOneLineWhateverItsFileIsCalled() {
    assertThat(new Diagnostic(Severity.ERROR, "a\u001b[1m\n.yaml", 3, "bad\n\u202e", "r"))
        .hasToString("a\\u001b[1m\\u000a.yaml:3: error: bad\\u000a\\u202e [r]");
  }
}
