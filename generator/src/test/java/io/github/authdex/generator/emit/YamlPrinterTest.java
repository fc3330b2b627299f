package io.github.authdex.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Texts of several lines, in YAML (YAML 1.2.2 §8.1.2). */
final class YamlPrinterTest {
  @Test
  void textOfSeveralLinesStandsAsItIs() {
    assertThat(printed("one\n\n  two: '#'")).isEqualTo("text: |-\n  one\n\n    two: '#'\n");
    assertThat(printed("one\ntwo\n")).isEqualTo("text: |\n  one\n  two\n");
  }

  @Test
  void textWhoseLinesWouldNotComeBackStandsInQuotes() {
    assertThat(printed(" one\ntwo")).isEqualTo("text: \" one\\ntwo\"\n");
    assertThat(printed("\none")).isEqualTo("text: \"\\none\"\n");
    assertThat(printed("one\n\n")).isEqualTo("text: \"one\\n\\n\"\n");
    assertThat(printed("one\r\ntwo")).isEqualTo("text: \"one\\r\\ntwo\"\n");
    assertThat(printed("one\ntwo\u202e")).isEqualTo("text: \"one\\ntwo\\u202e\"\n");
  }

  @Test
  void textOfOneLineStandsAsEver() {
    assertThat(printed("{{one}}")).isEqualTo("text: '{{one}}'\n");
  }

  private static String printed(String text) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("text", text);
    return YamlPrinter.withBlocks(tree);
  }
}
