package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.WirePlace;
import java.util.List;
import java.util.Optional;

/**
 * What stubs know of a scheme.
 *
 * @param conditions what requests must hold
 * @param endpoints the mappings where tokens are got
 * @param challenge what a refusal asks for
 * @param leftOut why stubs cannot check the scheme; they can if it is empty
 * @param without the ways to a token that they do not know, though the token is checked
 */
record StubProof(
    List<StubCondition> conditions,
    List<ObjectNode> endpoints,
    String challenge,
    Optional<String> leftOut,
    List<String> without) {
  StubProof {
    conditions = List.copyOf(conditions);
    endpoints = List.copyOf(endpoints);
    without = List.copyOf(without);
  }

  /** Returns a scheme that stubs cannot check. */
  static StubProof leftOut(String reason) {
    return new StubProof(List.of(), List.of(), "", Optional.of(reason), List.of());
  }

  /**
   * Returns a scheme that asks for {@code conditions}.
   *
   * @param realm names the API in challenges (RFC 9110 §11.5)
   */
  static StubProof of(List<StubCondition> conditions, List<ObjectNode> endpoints, String realm) {
    StubCondition first = conditions.get(0);
    String word = first.prefix().strip();
    boolean registered =
        first.place().isSame(WirePlace.AUTHORIZATION) && word.matches("[A-Za-z][A-Za-z0-9-]*");
    String challenge = (registered ? word : "ApiKey") + " realm=\"" + realm + "\"";
    return new StubProof(conditions, endpoints, challenge, Optional.empty(), List.of());
  }

  /** Returns this without {@code ways}. */
  StubProof without(List<String> ways) {
    return new StubProof(conditions, endpoints, challenge, leftOut, ways);
  }
}
