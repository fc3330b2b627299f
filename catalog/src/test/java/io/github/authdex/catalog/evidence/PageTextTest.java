package io.github.authdex.catalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "token_url: https://acme.example/token|https://acme.example/token",
        "the key\\n   goes in a  header|goes in a header",
        "<p>Send <code>X-Api-Key</code>: your key</p>|Send X-Api-Key: your key",
        "<td>Header</td><td>X-Api-Key</td>|Header X-Api-Key",
        "a&amp;b &lt;token&gt; &#39;x&#39; &#x22;y&#x22;&nbsp;z|a&b <token> 'x' \"y\" z",
        "if a < b && c > d: header = \"X-Api-Key\"|a < b && c",
        "Map<String, Token> token = bearer();|Map<String, Token>",
      })
  void quoteStandsInWhatAReaderSees(String page, String quote) {
    assertThat(PageText.shows(page.replace("\\n", "\n"), quote)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "token_url: https://acme.example/v2/token|https://acme.example/token",
        "X-API-KEY|X-Api-Key",
        "goes in a header|goesin a header",
        "&bogus; &#xffffffff; &|&bogus ;",
      })
  void otherTextIsNotTheQuote(String page, String quote) {
    assertThat(PageText.shows(page, quote)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"<", "&", "'<a '", "&#"})
  void hostilePageTakesNoTime(String piece) {
    String page = piece.repeat(4_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(PageText.shows(page, "X-Api-Key")).isFalse());
  }

  @Test
  void emptyPageShowsNothing() {
    assertThat(PageText.shows("", "X-Api-Key")).isFalse();
  }
}
