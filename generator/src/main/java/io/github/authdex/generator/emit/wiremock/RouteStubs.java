package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.generator.emit.wiremock.StubMapping.StubHeader;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mappings of one operation: what is let in, what lacks a header, what is refused. */
final class RouteStubs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final AuthModel auth;
  private final Map<String, StubProof> proofs;
  private final StubRoute route;
  private final int priority;

  /**
   * @param proofs of all schemes, by name
   * @param priority of what is let in; the two numbers behind it are the route's too
   */
  RouteStubs(AuthModel auth, Map<String, StubProof> proofs, StubRoute route, int priority) {
    this.auth = auth;
    this.proofs = proofs;
    this.route = route;
    this.priority = priority;
  }

  /** How many priorities a route takes. */
  static final int PRIORITIES = 3;

  List<ObjectNode> mappings() {
    List<StubWay> ways = route.ways(proofs);
    if (ways.isEmpty()) {
      return List.of(unchecked());
    }
    List<ObjectNode> mappings = new ArrayList<>();
    for (StubWay way : ways) {
      List<FixedHeader> headers = headers(way);
      mappings.add(welcome(way, headers));
      if (!headers.isEmpty()) {
        mappings.add(lacking(way, headers));
      }
    }
    if (!route.requirement().isNone()) {
      mappings.add(refusal());
    }
    return mappings;
  }

  private List<FixedHeader> headers(StubWay way) {
    return Stream.concat(
            auth.headers().stream(),
            way.names().stream().flatMap(name -> auth.schemes().get(name).headers().stream()))
        .filter(FixedHeader::required)
        .distinct()
        .toList();
  }

  private ObjectNode welcome(StubWay way, List<FixedHeader> headers) {
    StubMapping mapping = asked(way, way.name(), priority);
    for (FixedHeader header : headers) {
      boolean uuid = header.value().orElse("").equals(FixedHeader.UUID);
      mapping.header(header.name(), StubText.matches(uuid ? UUID : ".+"));
    }
    ObjectNode body = body(!way.isAnonymous());
    if (!way.isAnonymous()) {
      body.put("scheme", way.name());
    }
    return mapping.answer(200, List.of(), body.put("operation", route.operation().id()));
  }

  private ObjectNode lacking(StubWay way, List<FixedHeader> headers) {
    List<String> names = headers.stream().map(FixedHeader::name).toList();
    return asked(way, way.name() + " without " + String.join(", ", names), priority + 1)
        .answer(
            400,
            List.of(),
            body(false)
                .put("problem", "The API requires in the headers: " + String.join(", ", names)));
  }

  private StubMapping asked(StubWay way, String what, int priority) {
    StubMapping mapping =
        new StubMapping(name(what), priority, route.method())
            .pathPattern(route.path().right(way.key()));
    way.conditions().forEach(mapping::where);
    (way.isAnonymous() ? route.places(auth.schemes(), proofs) : way.repeated(proofs, route.names()))
        .forEach(mapping::without);
    return mapping;
  }

  private ObjectNode refusal() {
    CredentialRefusal refusal = auth.refusal();
    List<String> challenges =
        refusal.challenge().isPresent()
            ? List.of(refusal.challenge().get())
            : refusal.status() == 401 ? route.challenges(proofs) : List.of();
    List<StubHeader> headers =
        challenges.isEmpty() ? List.of() : List.of(new StubHeader("WWW-Authenticate", challenges));
    Optional<StubCondition> key =
        route.ways(proofs).stream().flatMap(way -> way.key().stream()).findFirst();
    return new StubMapping(name("refused"), priority + 2, route.method())
        .pathPattern(route.path().any(key))
        .answer(refusal.status(), headers, refusalBody(refusal));
  }

  private JsonNode refusalBody(CredentialRefusal refusal) {
    try {
      JsonNode known = JSON.readTree(refusal.body().orElse(""));
      if (!known.isMissingNode()) {
        return known;
      }
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.textNode(refusal.body().orElse(""));
    }
    return body(false).put("problem", "The credential is missing, wrong, or in a wrong place");
  }

  /** Where nothing can be checked nobody is let in, by no wider path either. */
  private ObjectNode unchecked() {
    return new StubMapping(name("not checked"), priority, route.method())
        .pathPattern(route.path().any(Optional.empty()))
        .answer(
            501,
            List.of(),
            body(false)
                .put(
                    "problem",
                    "A stub cannot check what this operation asks for; authdex lab can"));
  }

  private ObjectNode body(boolean authenticated) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("authenticated", authenticated)
        .put("api", auth.id());
  }

  private String name(String what) {
    return route.operation().id() + ": " + what;
  }
}
