package io.github.authdex.auth.httpsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredFieldTest {
  /** Forms of RFC 9421 §2.1.1 and of RFC 9651 §3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a=1,    b=2;x=1;y=2,   c=(a   b   c) | a=1, b=2;x=1;y=2, c=(a b c)",
        "a,b;  q=0.50;z , c | a, b;q=0.5;z, c",
        "a, a=?1, b=?0;x=?1 | a, b=?0;x",
        "00042, -7, 1.0, 2.250, @1659578233 | 42, -7, 1.0, 2.25, @1659578233",
        "\"a \\\" , b\" | \"a \\\" , b\"",
        "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: | sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
        "(\"foo\"  \"bar\");a;a=1, () | (\"foo\" \"bar\");a=1, ()",
      })
  void oneFormIsWritten(String received, String strict) {
    assertThat(StructuredField.strict("x", received)).isEqualTo(strict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a,", "a=", "a=(b", "\"open", "a b", "(a\"b\")", "A=1", "1.2345", ";a"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> StructuredField.strict("example", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a structured field (RFC 9651) in example but it is none");
  }
}
