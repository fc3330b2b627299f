package io.github.authdex.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProseTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Token <key>                                    | Token <key>",
        "<p>The <b>key</b> of<br/>an <A HREF='x'>app</A></p>    | The key of an app.",
        "Use `Token` *once*. And again.                 | Use Token once.",
      })
  void aSentenceIsTakenOutOfMarkup(String text, String line) {
    assertThat(Prose.line(text)).hasValue(line);
  }
}
