package io.github.authdex.catalog.families;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers where a service of AWS lives in a Region, by the rules that its SDKs go by. Of the rules'
 * functions only those are known that ask about a Region: what needs more of a request has no
 * answer.
 */
final class EndpointRules {
  private static final Pattern REFERENCE = Pattern.compile("\\{([^}#]+)(?:#([^}]+))?}");

  private final JsonNode rules;
  private final JsonNode partitions;
  private final Map<String, JsonNode> scope = new HashMap<>();

  private EndpointRules(JsonNode ruleSet, JsonNode partitions) {
    this.rules = ruleSet.path("rules");
    this.partitions = partitions;
  }

  /**
   * Returns the endpoint in {@code region}: {@code url}, {@code rule} (its text in the rules) and
   * perhaps {@code properties}.
   *
   * @throws NoEndpoint if the rules have none, saying why
   */
  static Endpoint endpoint(JsonNode ruleSet, JsonNode partitions, String region) throws NoEndpoint {
    EndpointRules rules = new EndpointRules(ruleSet, partitions);
    ruleSet
        .path("parameters")
        .properties()
        .forEach(
            parameter -> {
              if (parameter.getValue().has("default")) {
                rules.scope.put(parameter.getKey(), parameter.getValue().get("default"));
              }
            });
    rules.scope.put("Region", TextNode.valueOf(region));
    return rules.first(rules.rules);
  }

  private Endpoint first(JsonNode list) throws NoEndpoint {
    for (JsonNode rule : list) {
      if (holds(rule.path("conditions"))) {
        return switch (rule.path("type").asText()) {
          case "tree" -> first(rule.path("rules"));
          case "endpoint" -> made(rule.path("endpoint"));
          default -> throw new NoEndpoint(text(rule.path("error")));
        };
      }
    }
    throw new NoEndpoint("no rule holds");
  }

  private Endpoint made(JsonNode endpoint) throws NoEndpoint {
    JsonNode scheme = endpoint.path("properties").path("authSchemes").path(0);
    return new Endpoint(
        text(endpoint.path("url")),
        endpoint.path("url").asText(),
        scheme.path("name").asText(),
        scheme.has("signingName") ? text(scheme.path("signingName")) : "",
        scheme.has("signingRegion") ? text(scheme.path("signingRegion")) : "");
  }

  private boolean holds(JsonNode conditions) throws NoEndpoint {
    for (JsonNode condition : conditions) {
      JsonNode value = call(condition);
      if (value == null || value.equals(BooleanNode.FALSE)) {
        return false;
      }
      if (condition.has("assign")) {
        scope.put(condition.path("assign").asText(), value);
      }
    }
    return true;
  }

  private JsonNode value(JsonNode node) throws NoEndpoint {
    if (node.has("ref")) {
      return scope.get(node.path("ref").asText());
    }
    if (node.has("fn")) {
      return call(node);
    }
    return node.isTextual() ? TextNode.valueOf(text(node)) : node;
  }

  private JsonNode call(JsonNode call) throws NoEndpoint {
    JsonNode argv = call.path("argv");
    String name = call.path("fn").asText();
    JsonNode one = value(argv.path(0));
    return switch (name) {
      case "isSet" -> BooleanNode.valueOf(one != null);
      case "not" -> BooleanNode.valueOf(one == null || one.equals(BooleanNode.FALSE));
      case "booleanEquals", "stringEquals" ->
          BooleanNode.valueOf(one != null && one.equals(value(argv.path(1))));
      case "aws.partition" -> one == null ? null : partition(one.asText());
      case "getAttr" -> one == null ? null : one.get(argv.path(1).asText());
      case "isValidHostLabel" ->
          BooleanNode.valueOf(one != null && one.asText().matches("[a-zA-Z0-9][a-zA-Z0-9-]{0,62}"));
      default -> throw new NoEndpoint("its rules call " + name);
    };
  }

  /** Returns what is known of the partition of {@code region}. */
  private JsonNode partition(String region) {
    for (JsonNode partition : partitions.path("partitions")) {
      if (region.matches(partition.path("regionRegex").asText())) {
        return partition.path("outputs");
      }
    }
    return null;
  }

  private String text(JsonNode template) throws NoEndpoint {
    if (!template.isTextual()) {
      JsonNode value = value(template);
      return value == null ? "" : value.asText();
    }
    Matcher reference = REFERENCE.matcher(template.asText());
    StringBuilder text = new StringBuilder();
    while (reference.find()) {
      JsonNode value = scope.get(reference.group(1));
      if (value != null && reference.group(2) != null) {
        value = value.get(reference.group(2));
      }
      if (value == null) {
        throw new NoEndpoint("it needs " + reference.group(1));
      }
      reference.appendReplacement(text, Matcher.quoteReplacement(value.asText()));
    }
    return reference.appendTail(text).toString();
  }

  /**
   * Where a service lives in a Region, and how it is signed there if that differs.
   *
   * @param rule the URL as the rules have it
   */
  record Endpoint(
      String url, String rule, String authScheme, String signingName, String signingRegion) {}

  /** Says that there is no endpoint, and why. */
  static final class NoEndpoint extends Exception {
    private static final long serialVersionUID = 1L;

    NoEndpoint(String why) {
      super(why);
    }
  }
}
