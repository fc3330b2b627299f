package io.github.authdex.lab.value;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.SchemeDemand;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tells variables of a server to whoever proves who asks, by one of some schemes.
 *
 * @param checks by name of scheme
 * @param told values by JSON pointer; a 0 in one is an item of a list
 */
record ValueEndpoint(Map<String, Check> checks, Map<String, String> told) implements AuthEndpoint {
  private static final String NAME = "server variables";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Override
  public Reply answer(ReceivedRequest request) {
    if (!request.method().equals("GET")) {
      return refusal(405, "expected GET, but the method was " + request.method());
    }
    SchemeDemand any = new SchemeDemand(List.of(), List.of());
    CheckFinding nearest =
        checks.values().stream()
            .map(check -> check.check(request, any))
            .max(Comparator.comparing(finding -> finding.rank().nearness()))
            .orElse(CheckFinding.absent("none of its schemes can be checked"));
    return nearest.passed()
        ? new Reply(200, List.of(), answer(), NAME, "")
        : refusal(401, nearest.problem());
  }

  private JsonNode answer() {
    JsonNode answer = JSON.nullNode();
    for (Map.Entry<String, String> one : told.entrySet()) {
      answer = put(answer, JsonPointer.compile(one.getKey()), one.getValue());
    }
    return answer;
  }

  private static JsonNode put(JsonNode node, JsonPointer at, String value) {
    if (at.matches()) {
      return JSON.textNode(value);
    }
    if (at.getMatchingIndex() == 0) {
      ArrayNode list = node instanceof ArrayNode array ? array : JSON.arrayNode();
      JsonNode item = put(list.path(0), at.tail(), value);
      return list.removeAll().add(item);
    }
    ObjectNode object = node instanceof ObjectNode there ? there : JSON.objectNode();
    String name = at.getMatchingProperty();
    object.set(name, put(object.path(name), at.tail(), value));
    return object;
  }

  private static Reply refusal(int status, String problem) {
    ObjectNode body = JSON.objectNode().put("authenticated", false).put("problem", problem);
    return new Reply(status, List.of(), body, NAME, problem);
  }
}
