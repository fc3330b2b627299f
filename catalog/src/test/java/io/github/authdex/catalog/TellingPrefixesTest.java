package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TellingPrefixesTest {
  private static final String TOKEN = "ghp_0123456789abcdefghij0123456789abcdef";

  private final TellingPrefixes prefixes = TellingPrefixes.bundled();

  @Test
  void tellsWhoseACredentialIsByItsStart() {
    assertThat(prefixes.whose(TOKEN)).hasValue("GitHub (Personal access token)");
    assertThat(prefixes.whose("SG.abcdefghijklmno.pqrst1"))
        .hasValueSatisfying(whose -> assertThat(whose).startsWith("Twilio SendGrid"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ghp_", "ghp_short1", "ghp_onlyLettersInThisOne", "x" + TOKEN, TOKEN + " "})
  void whatIsNoneIsNobodys(String value) {
    assertThat(prefixes.whose(value)).isEmpty();
  }

  @Test
  void findsThemInTexts() {
    String text =
        "curl -H 'Authorization: token " + TOKEN + "'. Or my_" + TOKEN + ", or " + TOKEN + ".";

    assertThat(prefixes.in(text))
        .extracting(found -> text.substring(found.start(), found.end()))
        .containsExactly(TOKEN, TOKEN);
  }
}
