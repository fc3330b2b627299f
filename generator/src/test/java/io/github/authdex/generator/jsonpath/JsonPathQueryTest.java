package io.github.authdex.generator.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonPathQueryTest {
  /** What the packaged suite does not have yet: words as names, chains, quoted words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$.true; {\"true\": 1}; $['true']",
        "$.false; {\"false\": 1}; $['false']",
        "$.null; {\"null\": 1}; $['null']",
        "$[?@.a && @.b && @.c]; [{\"a\": 1, \"b\": 1, \"c\": 1}, {\"a\": 1, \"b\": 1}]; $[0]",
        "$[?@.a || @.b || @.c]; [{\"c\": 1}, {\"d\": 1}]; $[0]",
        "$[?@.a || @.b && @.c]; [{\"b\": 1}, {\"a\": 1}, {\"b\": 1, \"c\": 1}]; $[1] $[2]",
        "$[?@ == \"True\"]; [true, \"True\"]; $[1]",
        "$[?@ == 'Null']; [null, \"Null\"]; $[1]",
        "$..['a'][?@ > 1]; {\"a\": [1, 2], \"b\": {\"a\": [3]}}; $['a'][1] $['b']['a'][0]",
        "$[?@ == 1e2]; [100, 1]; $[0]",
        "$[?search(@, '[a[&]x')]; [\"[x\", \"&x\", \"bx\"]; $[0] $[1]",
      })
  void selects(String query, String document, String paths) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(document);

    assertThat(JsonPathQuery.of(query).select(tree))
        .map(SelectedNode::path)
        .containsExactly(paths.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "info          | expected \"$\" at character 1 but was \"info\"",
        "$.            | expected a name, \"*\" or \"[\" at character 3, where the query ends",
        "$[01]         | expected \"]\" at character 4 but was \"1]\"",
        "$['a          | expected the closing quote at character 5, where the query ends",
        "$[?nope(@)]   | \"nope\" is no function; there are length, count, match, search, value",
        "$[?@.a==True] | expected a value, a query or a function at character 9 but was \"True]\"",
        "$[?@.a==yes]  | \"yes\" is neither true, false, null nor a function; quote it if it is text",
        "$[?@.* == 1]  | only a value, or a query that selects one node, can be compared, before"
            + " character 11",
        "$[?length(@.*) == 1] | length() takes a value, or a query that selects one node",
        "$[?length(@.a[0,1]) == 1] | length() takes a value, or a query that selects one node",
        "$[?length(@['a','b']) == 1] | length() takes a value, or a query that selects one node",
        "$[?count(1) == 1] | count() takes a query",
        "$[?match(@)]  | match() takes 2 argument(s) but was given 1",
        "$[9007199254740992] | the integer 9007199254740992 is beyond ±(2^53 - 1)",
      })
  void saysWhatIsWrong(String query, String message) {
    assertThatThrownBy(() -> JsonPathQuery.of(query.strip()))
        .isInstanceOf(JsonPathException.class)
        .hasMessage(message);
  }

  @Test
  void aNodeKnowsItsPointer() throws IOException {
    JsonNode tree = new ObjectMapper().readTree("{\"/a\": [{\"b~\": 1}]}");

    assertThat(JsonPathQuery.of("$..['b~']").select(tree))
        .map(node -> node.pointer().toString())
        .containsExactly("/~1a/0/b~0");
  }

  @Test
  void patternThatWouldSearchForEverIsStopped() throws IOException {
    JsonNode tree = new ObjectMapper().readTree("[\"" + "a".repeat(2_000) + "\"]");
    JsonPathQuery path = JsonPathQuery.of("$[?match(@, '(.*)(.*)(.*)(.*)b')]");

    assertThatThrownBy(() -> path.select(tree))
        .isInstanceOf(JsonPathException.class)
        .hasMessage("a pattern takes too long to compare");
  }

  @Test
  void queryThatSelectsWithoutEndIsStopped() throws IOException {
    JsonNode tree = new ObjectMapper().readTree("[".repeat(300) + "]".repeat(300));
    JsonPathQuery path = JsonPathQuery.of("$..*..*..*..*");

    assertThatThrownBy(() -> path.select(tree))
        .isInstanceOf(JsonPathException.class)
        .hasMessage("the query selects more than 1000000 nodes");
  }

  @Test
  void parenthesesHaveALimit() {
    assertThatThrownBy(
            () -> JsonPathQuery.of("$[?" + "(".repeat(5_000) + "@.a" + ")".repeat(5_000) + "]"))
        .isInstanceOf(JsonPathException.class)
        .hasMessage("the query is nested deeper than 100 levels");
  }
}
