package io.github.authdex.auth.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTextTest {
  /** A mark within a word would tell that the secret is a part of it. */
  @ParameterizedTest(name = "{0} without {1}")
  @CsvSource({
    "do not reuse it,               s,           do not reuse it",
    "s is wrong,                    s,           *** is wrong",
    "user:hunter2 is wrong,         hunter2,     user:*** is wrong",
    "hunter22 is wrong,             hunter2,     hunter22 is wrong",
    "got xs3cretcanaryx,            s3cretcanary,got x***x",
    "got s3cret%2Fcanary,           s3cret/canary,got ***",
    "got s3cret%2fcanary,           s3cret/canary,got ***",
    "got a%2fb,                     a/b,         got ***",
  })
  void whatWasSentIsRemovedWhereItIsQuoted(String text, String sent, String left) {
    String mark = Secret.of("any").toString();
    assertThat(ServerText.without(text, Secret.of(sent))).isEqualTo(left.replace("***", mark));
  }

  /** Format characters, such as those that turn a line around, are as bad as escapes. */
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"' a\tb\r\nc ',a b c", "a\u001b[31mb,a [31mb", "a\u202eb\u2066c\ufeffd,a b c d"})
  void whatIsPrintedIsOneLineWithoutControls(String text, String line) {
    assertThat(ServerText.printable(text)).isEqualTo(line);
  }

  @Test
  void longTextIsCut() {
    assertThat(ServerText.printable("x".repeat(300))).isEqualTo("x".repeat(300));
    assertThat(ServerText.printable("x".repeat(301))).isEqualTo("x".repeat(300) + "…");
  }
}
