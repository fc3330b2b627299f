package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.WirePlace;
import java.util.List;
import java.util.Locale;

/** One mapping of WireMock, put together. */
final class StubMapping {
  private final ObjectNode mapping = JsonNodeFactory.instance.objectNode();
  private final ObjectNode request;
  private final ArrayNode cookies = JsonNodeFactory.instance.arrayNode();

  /**
   * @param name tells a person what it is for
   * @param priority the mapping with the lowest number that fits answers
   * @param method upper case
   */
  StubMapping(String name, int priority, String method) {
    mapping.put("name", name).put("priority", priority);
    request = mapping.putObject("request");
    request.put("method", method);
  }

  StubMapping path(String path) {
    request.put("urlPath", path);
    return this;
  }

  /** Asks for a path that {@code regex} matches; one without a sign in it matches itself alone. */
  StubMapping pathPattern(String regex) {
    boolean plain = regex.matches("[A-Za-z0-9/_~%-]*");
    request.put(plain ? "urlPath" : "urlPathPattern", regex);
    return this;
  }

  /** Asks for {@code condition}; what is in the path the path's pattern says. */
  StubMapping where(StubCondition condition) {
    switch (condition.place().in()) {
      case HEADER -> header(condition.place().name(), StubText.once(condition.pattern()));
      case QUERY ->
          in("queryParameters").set(condition.place().name(), StubText.once(condition.pattern()));
      case COOKIE -> cookies.add(condition.pattern());
      case PATH -> {}
      case BODY -> throw new IllegalArgumentException("A stub checks no key in a body");
    }
    return this;
  }

  /** Asks that nothing stands in {@code place}; of a path or body there is nothing to ask. */
  StubMapping without(WirePlace place) {
    String name = place.name();
    if (!name.isEmpty()) {
      switch (place.in()) {
        case HEADER -> header(name, StubText.absent());
        case QUERY -> in("queryParameters").set(name, StubText.absent());
        case COOKIE -> in("cookies").set(name, StubText.absent());
        case PATH, BODY -> {}
      }
    }
    return this;
  }

  StubMapping header(String name, ObjectNode pattern) {
    in("headers").set(name, pattern);
    return this;
  }

  StubMapping query(String name, ObjectNode pattern) {
    in("queryParameters").set(name, pattern);
    return this;
  }

  /** Asks for a field of a form. */
  StubMapping field(String name, ObjectNode pattern) {
    in("formParameters").set(name, pattern);
    return this;
  }

  /** Asks for the text at {@code expression}, a JSONPath, in a body of JSON. */
  StubMapping jsonField(String expression, String value) {
    ArrayNode patterns = request.withArray("/bodyPatterns");
    ObjectNode at = patterns.addObject().putObject("matchesJsonPath");
    at.put("expression", expression).put("equalTo", value);
    return this;
  }

  private ObjectNode in(String part) {
    return request.withObject("/" + part);
  }

  /** Returns the mapping, which answers with {@code status} and a body of JSON or text. */
  ObjectNode answer(int status, List<StubHeader> headers, JsonNode body) {
    if (!cookies.isEmpty()) {
      header("Cookie", StubText.once(cookies.size() == 1 ? (ObjectNode) cookies.get(0) : all()));
    }
    ObjectNode response = mapping.putObject("response").put("status", status);
    ObjectNode fields = response.putObject("headers");
    boolean text = body.isTextual();
    boolean typed =
        headers.stream()
            .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals("content-type"));
    if (!typed) {
      fields.put("Content-Type", text ? "text/plain" : "application/json");
    }
    for (StubHeader header : headers) {
      if (header.values().size() == 1) {
        fields.put(header.name(), header.values().get(0));
      } else {
        header.values().forEach(fields.putArray(header.name())::add);
      }
    }
    if (text) {
      response.put("body", body.textValue());
    } else {
      response.set("jsonBody", body);
    }
    return inert(mapping);
  }

  /** Two braces would be a template to a WireMock that fills all answers. */
  private static ObjectNode inert(ObjectNode mapping) {
    ObjectNode response = (ObjectNode) mapping.get("response");
    mapping.set("response", TemplateBraces.apart(response));
    return mapping;
  }

  private ObjectNode all() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.set("and", cookies);
    return all;
  }

  /**
   * A header of an answer.
   *
   * @param values one for each line
   */
  record StubHeader(String name, List<String> values) {
    static StubHeader of(String name, String value) {
      return new StubHeader(name, List.of(value));
    }
  }
}
