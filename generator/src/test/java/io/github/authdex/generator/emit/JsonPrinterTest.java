package io.github.authdex.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

final class JsonPrinterTest {
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();

  @Test
  void printsMembersInTheirOrderWithTwoSpacesALevel() {
    tree.put("b", 1).putArray("a").add("x").addObject().put("c", true);
    tree.putArray("none");
    tree.putObject("empty");

    assertThat(JsonPrinter.of(tree))
        .isEqualTo(
            """
            {
              "b": 1,
              "a": [
                "x",
                {
                  "c": true
                }
              ],
              "none": [],
              "empty": {}
            }
            """);
  }

  @Test
  void keepsLettersAndEscapesWhatAnEditorWouldNotShow() {
    tree.put("text", "é漢😀 \u0007\u007f\u202e\u2028\u200b\\\"");

    assertThat(JsonPrinter.of(tree))
        .isEqualTo(
            """
            {
              "text": "é漢😀 \\u0007\\u007f\\u202e\\u2028\\u200b\\\\\\""
            }
            """);
  }
}
