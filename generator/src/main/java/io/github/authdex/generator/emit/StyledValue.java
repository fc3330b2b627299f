package io.github.authdex.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.Serialization;
import io.github.authdex.model.sample.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value as the text that OpenAPI's styles make of it (OpenAPI 3.2 §4.12.2, §4.12.6), before
 * percent-encoding, for formats that write values out. It is what a generated client sends, too.
 *
 * @param name of the parameter or field
 * @param value as JSON
 * @param serialization how it is written
 */
public record StyledValue(String name, JsonNode value, Serialization serialization) {

  /** Returns a value of {@code parameter}; where any text will do, {@code name} stands there. */
  public static StyledValue of(SampleValues sample, String name, Parameter parameter) {
    return new StyledValue(
        parameter.name(), sample.parameter(name, parameter), parameter.serialization());
  }

  /** One name and value of a query or form. */
  public record Pair(String name, String value) {}

  /** Returns the pairs that the value is in a query or form; none for null or an empty list. */
  public List<Pair> pairs() {
    if (value.isNull()) {
      return List.of();
    }
    if (serialization.mediaType().isPresent()) {
      return List.of(new Pair(name, content()));
    }
    String style = serialization.style();
    if (style.equals("deepObject")) {
      return deepPairs();
    }
    if (!value.isContainerNode()) {
      return List.of(new Pair(name, plain(value)));
    }
    if (value.isEmpty()) {
      return List.of();
    }
    if (!serialization.explode()) {
      return List.of(new Pair(name, joined(separator(style), separator(style))));
    }
    return value.isArray() ? each() : formMembers(style);
  }

  /** A list or object in an object is one value, as if it stood there by itself. */
  private List<Pair> formMembers(String style) {
    Serialization whole = Serialization.styled(style, false);
    List<Pair> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode inner = member.getValue();
      pairs.addAll(
          inner.isContainerNode()
              ? new StyledValue(member.getKey(), inner, whole).pairs()
              : List.of(new Pair(member.getKey(), plain(inner))));
    }
    return pairs;
  }

  /** Returns the pairs with the path to each leaf in brackets. */
  private List<Pair> deepPairs() {
    List<Pair> pairs = new ArrayList<>();
    deep(name, value, pairs);
    return pairs;
  }

  /** Returns the text that the value is in a path segment, header or cookie. */
  public String text() {
    if (serialization.mediaType().isPresent()) {
      return content();
    }
    String within = serialization.explode() && value.isObject() ? "=" : ",";
    return switch (serialization.style()) {
      case "label" -> "." + joined(serialization.explode() ? "." : ",", within);
      case "matrix" -> matrix();
      default -> joined(",", within);
    };
  }

  private String matrix() {
    if (!value.isContainerNode() || !serialization.explode()) {
      String text = joined(",", ",");
      return ";" + name + (text.isEmpty() ? "" : "=" + text);
    }
    return (value.isArray() ? each() : members())
        .stream().map(pair -> ";" + pair.name() + "=" + pair.value()).collect(Collectors.joining());
  }

  /** A value that has a media type is a document of it: JSON as it is, else the bare text. */
  private String content() {
    boolean json = serialization.mediaType().orElse("").matches(".*[/+]json\\b.*");
    return json || value.isContainerNode() ? value.toString() : plain(value);
  }

  private List<Pair> each() {
    List<Pair> pairs = new ArrayList<>();
    value.forEach(item -> pairs.add(new Pair(name, plain(item))));
    return pairs;
  }

  private List<Pair> members() {
    List<Pair> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      pairs.add(new Pair(member.getKey(), plain(member.getValue())));
    }
    return pairs;
  }

  private static void deep(String name, JsonNode value, List<Pair> pairs) {
    if (value.isObject()) {
      value.properties().forEach(m -> deep(name + "[" + m.getKey() + "]", m.getValue(), pairs));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        deep(name + "[" + i + "]", value.get(i), pairs);
      }
    } else {
      pairs.add(new Pair(name, plain(value)));
    }
  }

  private String joined(String between, String within) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(member -> member.getKey() + within + plain(member.getValue()))
          .collect(Collectors.joining(between));
    }
    if (!value.isArray()) {
      return plain(value);
    }
    List<String> items = new ArrayList<>();
    value.forEach(item -> items.add(plain(item)));
    return String.join(between, items);
  }

  private static String separator(String style) {
    return switch (style) {
      case "spaceDelimited" -> " ";
      case "pipeDelimited" -> "|";
      case "tabDelimited" -> "\t";
      default -> ",";
    };
  }

  private static String plain(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
