package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a connector's policies do to its requests before they leave. */
final class Policies {
  private static final JsonPointer ALL = JsonPointer.compile("/properties/policyTemplateInstances");
  private static final String PARAMETER = "x-ms-apimTemplateParameter.";
  private static final Pattern HELD =
      Pattern.compile("([^@{}]*)@\\{?connectionParameters\\('[^']*'(?:, ?'')?\\)\\}?");

  private final JsonNode all;

  Policies(SourceText settings) {
    this.all = settings.root().at(ALL);
  }

  /**
   * A value that a policy sets.
   *
   * @param at where it stands
   * @param prefix in front of what the user holds; empty if that is not clear
   */
  record Value(JsonPointer at, Optional<String> prefix) {}

  /** Returns what a policy puts into a field of the request, if one does. */
  Optional<Value> value(String in, String field) {
    for (int i = 0; i < all.size(); i++) {
      JsonNode parameters = all.get(i).path("parameters");
      if (sets(all.get(i), in)
          && parameters.path(PARAMETER + "name").asText().equalsIgnoreCase(field)) {
        String value = parameters.path(PARAMETER + "value").asText();
        Matcher held = HELD.matcher(value);
        boolean clear = held.matches() && !value.toLowerCase(Locale.ROOT).startsWith("basic");
        return Optional.of(
            new Value(
                ALL.appendIndex(i)
                    .appendProperty("parameters")
                    .appendProperty(
                        PARAMETER + (parameters.has(PARAMETER + "value") ? "value" : "name")),
                clear ? Optional.of(held.group(1)) : Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a policy puts what the user holds into another field. */
  boolean setsOther(String in, String field) {
    for (JsonNode policy : all) {
      JsonNode parameters = policy.path("parameters");
      if ((sets(policy, "header") || sets(policy, "query"))
          && !(sets(policy, in)
              && parameters.path(PARAMETER + "name").asText().equalsIgnoreCase(field))
          && parameters.path(PARAMETER + "value").asText().contains("@")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a policy sends requests to another host than the document's. */
  boolean changesHost() {
    for (JsonNode policy : all) {
      String template = policy.path("templateId").asText().toLowerCase(Locale.ROOT);
      if (template.startsWith("dynamichost") || template.startsWith("dynamicsubdomain")) {
        return true;
      }
    }
    return false;
  }

  private static boolean sets(JsonNode policy, String in) {
    String template = policy.path("templateId").asText().toLowerCase(Locale.ROOT);
    return template.equals(in.equals("header") ? "setheader" : "setqueryparameter");
  }
}
