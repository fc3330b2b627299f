package io.github.authdex.generator.apply.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonDocument read(String text) throws SourceException {
    return JsonDocument.read("some.json", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "\uFEFF{\r\n\t\"a\" : [ 1,2 ,3 ]\r\n}\r\n\r\n",
        "  [1.0e+2, \"\\u00e9\\/\", {\"\": null}]  ",
        "\"alone\""
      })
  void whatIsNotChangedStaysAsItIs(String text) throws SourceException {
    assertThat(read(text).changed()).isEqualTo(text);
  }

  @Test
  void addsAMemberInTheIndentationOfTheFile() throws SourceException, IOException {
    JsonDocument document = read("{\r\n\t\"a\": 1,\r\n\t\"b\": {\"c\":2}\r\n}");
    document.root().put("auth", JSON.readTree("{\"type\": \"x\", \"x\": [{\"k\": 1}]}"));

    assertThat(document.changed())
        .isEqualTo(
            "{\r\n\t\"a\": 1,\r\n\t\"b\": {\"c\":2},\r\n\t\"auth\": {\r\n\t\t\"type\": \"x\",\r\n"
                + "\t\t\"x\": [\r\n\t\t\t{\r\n\t\t\t\t\"k\": 1\r\n\t\t\t}\r\n\t\t]\r\n\t}\r\n}");
  }

  @Test
  void addsAMemberToATextOfOneLineOnThatLine() throws SourceException, IOException {
    JsonDocument document = read("{\"a\":1,\"b\":[]}");
    document.root().put("auth", JSON.readTree("{\"type\": \"x\"}"));
    document.root().member("b").orElseThrow().add(JSON.readTree("{\"c\": 2}"));

    assertThat(document.changed())
        .isEqualTo("{\"a\":1,\"b\":[{\"c\":2}],\"auth\":{\"type\":\"x\"}}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, '[1,2,3]'", "1, '[2,3]'", "2, '[1,3]'", "3, '[3]'",
    "4, '[1,2]'", "5, '[2]'", "6, '[1]'", "7, '[]'"
  })
  void takesElementsOutWithTheirCommas(int removed, String left) throws SourceException {
    JsonDocument document = read("[\n  1,\n  2,\n  3\n]");
    List<TextValue> items = document.root().items();
    for (int i = 0; i < items.size(); i++) {
      if ((removed >> i & 1) == 1) {
        items.get(i).remove();
      }
    }

    assertThat(document.changed().replaceAll("\\s", "")).isEqualTo(left);
  }

  @Test
  void randomChangesReadAsTheSameChangesOfATree() throws IOException, SourceException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      JsonNode tree = random(random, 4);
      String text = random.nextBoolean() ? tree.toPrettyString() : tree.toString();
      JsonDocument document = read(text);
      ObjectNode changed = JSON.createObjectNode().set("root", tree.deepCopy());
      change(document.root(), changed.get("root"), random);

      assertThat(JSON.readTree(document.changed()))
          .as("seed %d of %s", seed, text)
          .isEqualTo(changed.get("root"));
    }
  }

  private static void change(TextValue value, JsonNode tree, Random random) {
    if (tree instanceof ObjectNode object) {
      for (TextValue member : value.items()) {
        int what = random.nextInt(6);
        if (what == 0) {
          member.remove();
          object.remove(member.name());
        } else if (what == 1) {
          value.put(member.name(), TextNode.valueOf("new \"\n"));
          object.put(member.name(), "new \"\n");
        } else {
          change(member, object.get(member.name()), random);
        }
      }
      if (random.nextInt(3) == 0) {
        value.put("added", JSON.createObjectNode().put("x", 1));
        object.set("added", JSON.createObjectNode().put("x", 1));
      }
    } else if (tree instanceof ArrayNode array) {
      int index = 0;
      for (TextValue element : value.items()) {
        if (random.nextInt(4) == 0) {
          element.remove();
          array.remove(index);
        } else {
          change(element, array.get(index++), random);
        }
      }
      if (random.nextInt(3) == 0) {
        value.add(TextNode.valueOf("added"));
        array.add("added");
      }
    }
  }

  private static JsonNode random(Random random, int depth) {
    int what = depth == 0 ? 2 : random.nextInt(3);
    if (what == 0) {
      ObjectNode object = JSON.createObjectNode();
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        object.set("k" + i, random(random, depth - 1));
      }
      return object;
    }
    if (what == 1) {
      ArrayNode array = JSON.createArrayNode();
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        array.add(random(random, depth - 1));
      }
      return array;
    }
    return TextNode.valueOf("t\u00e9\n\"" + random.nextInt(100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "{} {}", "hello", "{\"a\":}"})
  void whatIsNoJsonIsRefusedWithItsLine(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("some.json:1: error: ");
  }

  @Test
  void depthHasALimitAndTheLimitIsNoOverflow() throws SourceException {
    assertThat(read("[".repeat(500) + "]".repeat(500)).changed()).hasSize(1000);
    assertThatThrownBy(() -> read("[".repeat(501) + "]".repeat(501)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("nested deeper than the limit of 500");
  }
}
