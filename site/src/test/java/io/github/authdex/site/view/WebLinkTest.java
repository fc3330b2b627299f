package io.github.authdex.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//x.example",
        "https:x",
        "https://a@x.example/",
        "ftp://x.example/",
        "https://x.example/<b>",
        ""
      })
  void whatIsNoAddressOfTheWebLeadsNowhere(String url) {
    assertThat(WebLink.of(url)).isEqualTo(new WebLink(url, ""));
  }

  @Test
  void anAddressOfTheWebLeadsThere() {
    assertThat(WebLink.of("Docs", "https://x.example/a?b=c#d"))
        .isEqualTo(new WebLink("Docs", "https://x.example/a?b=c#d"));
  }

  @Test
  void codeAndAddressesInALineAreToldApart() {
    assertThat(MarkdownSpans.of("Fill in `a`: at https://x.example/y."))
        .containsExactly(
            new TextSpan("Fill in ", false, false, ""),
            new TextSpan("a", true, false, ""),
            new TextSpan(": at ", false, false, ""),
            new TextSpan("https://x.example/y", false, false, "https://x.example/y"),
            new TextSpan(".", false, false, ""));
  }
}
