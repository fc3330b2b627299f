package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tool without scripts leaves to a person: variables that a script would fill, each declared
 * and told in a note.
 */
final class LeftByHand {
  private LeftByHand() {}

  /** Returns {@code rendering} with what {@code tool} runs no script for. */
  static SchemeRendering of(SchemeRendering rendering, CollectionTool tool) {
    SchemeRendering left = rendering;
    for (Script script : List.of(Script.COMPOSE_VALUES, Script.ASK_VALUES)) {
      if (!tool.runs(script)) {
        for (ObjectNode data : rendering.data(script)) {
          left = declared(left, data).withNote(note(data, tool));
        }
        left = left.without(script);
      }
    }
    return left;
  }

  private static SchemeRendering declared(SchemeRendering rendering, ObjectNode data) {
    String key = data.get("variable").asText();
    boolean known =
        (!data.has("template") && !data.has("of"))
            || rendering.variables().stream().anyMatch(variable -> variable.key().equals(key));
    if (known || data.has("unlessGiven")) {
      return rendering;
    }
    List<EnvironmentVariable> all = new ArrayList<>(rendering.variables());
    all.add(new EnvironmentVariable(key, "", true, value(data) + "."));
    return rendering.withVariables(all);
  }

  private static String note(ObjectNode data, CollectionTool tool) {
    String variable = data.get("variable").asText();
    if (data.has("url")) {
      return "the answer of "
          + data.get("url").asText().replaceAll("[{}]", "")
          + " tells the variable "
          + variable
          + " at "
          + data.get("pointer").asText()
          + "; put it there yourself, since "
          + tool.title()
          + " does not ask";
    }
    return tool.title()
        + " composes no values and takes none apart; put into the variable "
        + variable
        + " yourself: "
        + value(data);
  }

  /** Returns in words what belongs into the variable. */
  private static String value(ObjectNode data) {
    if (data.has("template")) {
      return words(data.get("template"));
    }
    String where =
        data.has("pointer")
            ? "the text at " + data.get("pointer").asText()
            : "part " + (data.get("index").asInt() + 1) + ", by \"" + separator(data) + "\",";
    return where + " of " + data.get("of").asText();
  }

  private static String separator(ObjectNode data) {
    return data.get("separator").asText();
  }

  private static String words(JsonNode parts) {
    StringBuilder words = new StringBuilder();
    for (JsonNode part : parts) {
      if (part.isTextual()) {
        words.append(part.asText());
      } else if (part.has("base64")) {
        words.append("base64(").append(words(part.get("base64"))).append(')');
      } else {
        words.append(part.path("credential").asText());
      }
    }
    return words.toString();
  }
}
