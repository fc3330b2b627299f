package io.github.authdex.generator.emit.javaclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What parameters are on the wire by their style (OpenAPI 3.2 §4.12.2), written by itself. */
final class ExpectedParameters {
  private ExpectedParameters() {}

  /** A name and a value in a query, a form or a cookie; the value is encoded. */
  record Pair(String name, String value) {}

  /** Returns whether a value can be written in a style: a scalar, or a list or object of these. */
  static boolean isFlat(JsonNode value) {
    if (!value.isContainerNode()) {
      return true;
    }
    for (JsonNode item : value) {
      if (item.isContainerNode()) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static String style(JsonNode parameter, String usual) {
    return parameter.path("style").asText(usual);
  }

  private static boolean explode(JsonNode parameter, String style) {
    return parameter.path("explode").asBoolean(style.equals("form"));
  }

  static List<Pair> query(JsonNode parameter, JsonNode value) {
    String name = parameter.path("name").asText();
    String style = style(parameter, "form");
    boolean explode = explode(parameter, style);
    List<Pair> pairs = new ArrayList<>();
    if (style.equals("deepObject") && value.isObject()) {
      value
          .properties()
          .forEach(
              each ->
                  pairs.add(new Pair(name + "[" + each.getKey() + "]", encoded(each.getValue()))));
    } else if (explode && value.isObject()) {
      value
          .properties()
          .forEach(each -> pairs.add(new Pair(each.getKey(), encoded(each.getValue()))));
    } else if (explode && value.isArray()) {
      value.forEach(item -> pairs.add(new Pair(name, encoded(item))));
    } else {
      String joint =
          switch (style) {
            case "spaceDelimited" -> "%20";
            case "pipeDelimited" -> "%7C";
            default -> ",";
          };
      pairs.add(new Pair(name, joined(value, joint, ",")));
    }
    return pairs;
  }

  static String path(JsonNode parameter, JsonNode value) {
    String name = parameter.path("name").asText();
    String style = style(parameter, "simple");
    boolean explode = explode(parameter, style);
    return switch (style) {
      case "label" -> "." + (explode ? joined(value, ".", "=") : joined(value, ",", ","));
      case "matrix" -> matrix(name, value, explode);
      default -> joined(value, ",", explode ? "=" : ",");
    };
  }

  private static String matrix(String name, JsonNode value, boolean explode) {
    if (explode && value.isObject()) {
      return ";" + joined(value, ";", "=");
    }
    return explode && value.isArray()
        ? texts(value).stream().map(each -> ";" + name + "=" + each).collect(Collectors.joining())
        : ";" + name + "=" + joined(value, ",", ",");
  }

  /** Header values are not encoded; the samples have nothing that would have to be. */
  static String header(JsonNode parameter, JsonNode value) {
    return joined(value, ",", explode(parameter, "simple") ? "=" : ",");
  }

  private static String joined(JsonNode value, String between, String behindName) {
    if (value.isObject()) {
      List<String> parts = new ArrayList<>();
      value
          .properties()
          .forEach(
              each -> parts.add(encode(each.getKey()) + behindName + encoded(each.getValue())));
      return String.join(between, parts);
    }
    return value.isArray() ? String.join(between, texts(value)) : encoded(value);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(encoded(item)));
    return texts;
  }

  private static String encoded(JsonNode scalar) {
    return encode(scalar.asText());
  }

  /** Encodes all but what is unreserved (RFC 3986 §2.3). */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = (c < 0x80 && Character.isLetterOrDigit(c)) || "-._~".indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }

  /** Returns the pairs in the text of a query or form, values with all encoded but joints. */
  static List<Pair> pairs(String text) {
    List<Pair> pairs = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        pairs.add(new Pair(decode(parts[0]), parts.length < 2 ? "" : canonical(parts[1])));
      }
    }
    return pairs;
  }

  private static String canonical(String raw) {
    return java.util.Arrays.stream(raw.split(",", -1))
        .map(part -> encode(decode(part)))
        .collect(Collectors.joining(","));
  }

  static String decode(String text) {
    return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Returns the document's parameter that a Java name stands for: letters and digits alone. */
  static Optional<JsonNode> named(List<JsonNode> parameters, String javaName, boolean required) {
    String wanted = plain(javaName);
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    for (JsonNode parameter : parameters) {
      boolean needed =
          parameter.path("required").asBoolean() || parameter.path("in").asText().equals("path");
      if (needed == required) {
        byName.putIfAbsent(plain(parameter.path("name").asText()), parameter);
      }
    }
    return Optional.ofNullable(byName.get(wanted));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
