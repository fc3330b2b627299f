package io.github.authdex.generator.emit.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DescriptionTextTest {
  @ParameterizedTest
  @CsvSource({
    "<script>alert(1)</script>, &lt;script>alert(1)&lt;/script>",
    "[a](javascript:alert(1)), [a]\\(javascript:alert(1))",
    "[a]( data:text/html), [a]\\( data:text/html)",
    "[a](&#106;avascript:x), [a]\\(&amp;#106;avascript:x)",
    "[a]: vbscript:x, [a]\\: vbscript:x",
    "![i](http://127.0.0.1/t.png), !\\[i](http://127.0.0.1/t.png)",
    "[docs](https://example.com/a), [docs](https://example.com/a)",
    "[mail](mailto:a@example.com), [mail](mailto:a@example.com)",
    "[part](#part) and [page](/page), [part](#part) and [page](/page)",
    "{{secret}}, { {secret}}",
  })
  void descriptionsAreTextAndHarmlessLinks(String text, String shown) {
    assertThat(DescriptionText.description(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a < b, `a < b && c` & d ! a &lt; b, `a < b && c` &amp; d",
        "``<i>``, `x` ! ``&lt;i>``, `x`",
        "``<i>`` and ``&`` ! ``<i>`` and ``&``",
        "` <b> ! ` &lt;b>",
        "|`a | <b>`| ! |`a | &lt;b>`|",
        "\\`<b>\\` ! \\`&lt;b>\\`",
        "www.example.com/`<b>` ! www.example.com/`&lt;b>`",
        "a@example.com`<b>` ! a@example.com`&lt;b>`",
      })
  void codeReadsAsItIsWhereEveryReaderSeesIt(String text, String shown) {
    assertThat(DescriptionText.description(text)).isEqualTo(shown);
  }

  @Test
  void spansThatALineBreakCouldMoveAreNoCode() {
    assertThat(DescriptionText.description("a ` b\nc ` <b> ` d\n\n`<i>`"))
        .isEqualTo("a ` b\nc ` &lt;b> ` d\n\n`<i>`");
  }

  @Test
  void fencedCodeReadsAsItIs() {
    assertThat(DescriptionText.description("<b>\n```xml\n<a>&\n\n<b>`\n```\n<i>"))
        .isEqualTo("&lt;b>\n```xml\n<a>&\n\n<b>`\n```\n&lt;i>");
  }

  @Test
  void fencesThatReadersMayEndElsewhereAreNoCode() {
    for (String text :
        new String[] {
          "- ```\n  x\n  ```\n<b>", "~~~\n```\n~~~\n<b>", "```\n<b>", "```\n ```\n<b>\n```\n"
        }) {
      assertThat(DescriptionText.description(text)).isEqualTo(text.replace("<", "&lt;"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x](javascript:a) <img src=x>, x] (javascript:a) ‹img src=x›",
    "Get {{token}}, Get { {token}}",
    "List users, List users",
  })
  void namesAreText(String text, String shown) {
    assertThat(DescriptionText.name(text)).isEqualTo(shown);
  }

  @Test
  void aNameIsOneLineThatSteersNoTerminal() {
    assertThat(
            DescriptionText.name(
                "a\u001b]0;b\u0007\u009b2J\u202e\u200b\r\nc\u2028d\ud83d \udb40\udc41é😀"))
        .isEqualTo("a]0;b2J c d é😀");
  }
}
