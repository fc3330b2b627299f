package io.github.authdex.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlWordsTest {
  static Stream<Arguments> slips() {
    return Stream.of(
        slip(
            "a: 1\ntitle: Acme: the API\n",
            2,
            "a colon makes a key of what stands in front of it; put text with a colon in quotes"),
        slip("a:\n\tb: 1\n", 2, "a tab stands here; indent with spaces"),
        slip(
            "a: \"C:\\data\"\n",
            1,
            "\"\\d\" means nothing in double quotes; write \\\\ for a backslash, or take single"
                + " quotes"),
        slip("a: @acme\n", 1, "text cannot begin with \"@\"; put it in quotes"),
        slip("a: `acme`\n", 1, "text cannot begin with \"`\"; put it in quotes"),
        slip("a: %x\n", 1, "text cannot begin with \"%\"; put it in quotes"),
        slip(
            "title: \"Acme\nb: 1\nc: \"2\"\nd: 3\n",
            1,
            "the quote that opens here ends in line 3, and text follows; close it where it should"
                + " end"),
        slip("a: 1\nb: 'open\nc: 2\n", 2, "the quote that opens here is never closed"),
        slip("a: \"b\" c\n", 1, "text goes on behind its end; put all of it in quotes of one kind"),
        slip(
            "a: {b} c\nd: 1\n",
            1,
            "text goes on behind its end; put all of it in quotes of one kind"),
        slip(
            "a: 1\nbc\nd: 2\n",
            3,
            "a key has no colon behind it; write one, or indent what goes on from the line above"),
        slip(
            "a:\n  b: 1\n   c: 2\n",
            3,
            "a colon makes a key of what stands in front of it; put text with a colon in quotes"),
        slip(
            "a:\n    b: 1\n  c: 2\n",
            3,
            "the key stands in another column than those above; indent all alike"),
        slip(
            "a:\n  - b\n - c\n",
            3,
            "the dash stands in another column than those above; indent all alike"),
        slip(
            "a: [b, c\nd: 1\n",
            2,
            "expected ',' or ']' here but found :; what opens in line 1 is not closed"),
        slip(
            "a: 1\nb: x\u001b[31m\n",
            2,
            "the character U+001B is not allowed; take it out, or write it as an escape in double"
                + " quotes"));
  }

  @ParameterizedTest(name = "[{index}] {2}")
  @MethodSource("slips")
  void slipIsNamedWithItsLineAndTheMend(String text, int line, String words) {
    SourceException flaw =
        catchThrowableOfType(
            SourceException.class,
            () -> DocumentReader.read("f", text.getBytes(StandardCharsets.UTF_8)));

    assertThat(flaw).hasMessage("f:" + line + ": error: not YAML: " + words + " [syntax]");
  }

  private static Arguments slip(String text, int line, String words) {
    return Arguments.of(text, line, words);
  }
}
