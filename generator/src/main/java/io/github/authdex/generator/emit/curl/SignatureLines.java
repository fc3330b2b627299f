package io.github.authdex.generator.emit.curl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes lines of bash that say what a recipe signs, and words of bash for its templates. */
final class SignatureLines {
  /** What is a variable once the library has taken the request apart. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "method", "\"$method\"",
          "path", "\"$path\"",
          "query", "\"$query\"",
          "target", "\"$path${query:+?$query}\"",
          "url", "\"$protocol://$server$path${query:+?$query}\"",
          "protocol", "\"$protocol\"",
          "date", "\"$date\"",
          "day", "\"$day\"");

  /** What a function of the library computes. */
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "query_lines", "query_lines",
          "parameters", "encoded_pairs",
          "host", "head_value host",
          "hostname", "hostname_of",
          "port", "port_of",
          "media_type", "media_type");

  private final JsonNode recipe;
  private final ShellNames names;
  private final String mac;
  private final Function<JsonNode, String> hashes;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> needed = new LinkedHashSet<>();

  /**
   * @param mac the name of the function that makes the recipe's signature
   * @param hashes gives the name of the function for a hash
   */
  SignatureLines(JsonNode recipe, ShellNames names, String mac, Function<JsonNode, String> hashes) {
    this.recipe = recipe;
    this.names = names;
    this.mac = mac;
    this.hashes = hashes;
  }

  List<String> lines() {
    return lines;
  }

  void add(String line) {
    lines.add(line);
  }

  /** Returns the variables of credentials that the lines refer to and that must hold something. */
  Set<String> needed() {
    return needed;
  }

  /** Adds what says {@code parts}, those that are plain words in one line. */
  void say(Iterable<JsonNode> parts) {
    List<String> plain = new ArrayList<>();
    for (JsonNode part : parts) {
      String word = plain(part);
      if (!word.isEmpty()) {
        plain.add(word);
      } else {
        flush(plain);
        sayComputed(part);
      }
    }
    flush(plain);
  }

  private void flush(List<String> plain) {
    if (!plain.isEmpty()) {
      lines.add("say " + String.join(" ", plain));
      plain.clear();
    }
  }

  /** Returns a word for {@code part}, empty if it takes a call to compute it. */
  private String plain(JsonNode part) {
    if (part.isTextual()) {
      String piece = part.asText();
      boolean stamp = piece.equals("timestamp") || piece.equals("nonce");
      return stamp ? stamp(piece) : VARIABLES.getOrDefault(piece, "");
    } else if (part.has("text")) {
      return ShellQuote.quote(part.get("text").asText());
    } else if (part.has("credential")) {
      return credential(part.get("credential").asText());
    } else if (part.has("below")) {
      return "\"${path#" + ShellQuote.quote(part.get("below").asText()) + "}\"";
    }
    return "";
  }

  private void sayComputed(JsonNode part) {
    if (part.has("template")) {
      lines.add("say " + word(part.get("template")));
      return;
    }
    lines.add(call(part));
    boolean octets = part.path("encoding").asText().equals("raw");
    if (octets) {
      lines.add("octets \"$REPLY\"");
    }
    boolean body = part.asText().equals("body");
    lines.add((octets || body ? "say_octets" : "say") + " \"$REPLY\"");
  }

  private String call(JsonNode part) {
    if (part.isTextual()) {
      String piece = part.asText();
      return piece.equals("body") ? "sent" : FUNCTIONS.get(piece);
    } else if (part.has("covered")) {
      return "covered" + quoted(part.get("covered"), true);
    } else if (part.has("oauth")) {
      return "oauth_base" + own(part.get("oauth"));
    } else if (part.has("posted")) {
      return "posted " + part.get("posted").asInt();
    } else if (part.has("header")) {
      return "head_value " + ShellQuote.quote(part.get("header").asText().toLowerCase(Locale.ROOT));
    } else if (part.has("headers")) {
      return "head_lines " + ShellQuote.quote(part.get("headers").asText());
    } else if (part.has("except")) {
      String between =
          ShellQuote.quote(part.get("pairs").asText())
              + " "
              + ShellQuote.quote(part.get("join").asText());
      return "sorted_pairs " + between + quoted(part.get("except"), false);
    }
    return hashes.apply(part);
  }

  private static String quoted(JsonNode texts, boolean lowerCase) {
    StringBuilder words = new StringBuilder();
    for (JsonNode text : texts) {
      String word = lowerCase ? text.asText().toLowerCase(Locale.ROOT) : text.asText();
      words.append(' ').append(ShellQuote.quote(word));
    }
    return words.toString();
  }

  /** Returns names and values of OAuth's own parameters, without an optional one that is empty. */
  private String own(JsonNode parameters) {
    StringBuilder words = new StringBuilder();
    for (Map.Entry<String, JsonNode> each : parameters.properties()) {
      String name = ShellQuote.quote(each.getKey());
      JsonNode value = each.getValue();
      String variable = value.path(0).path("optional").asText();
      if (variable.isEmpty()) {
        words.append(' ').append(name).append(' ').append(word(value));
      } else {
        String held = names.of(variable);
        words.append(" ${").append(held).append(":+").append(name).append(" \"$");
        words.append(held).append("\"}");
      }
    }
    return words.toString();
  }

  /** Returns a word for {@code template}, behind lines that it takes. */
  String word(JsonNode template) {
    StringBuilder word = new StringBuilder();
    for (JsonNode part : template) {
      word.append(part.isTextual() ? ShellQuote.quote(part.asText()) : filled(part));
    }
    return word.isEmpty() ? "''" : word.toString();
  }

  private String filled(JsonNode part) {
    if (part.has("credential")) {
      return credential(part.get("credential").asText());
    } else if (part.has("word")) {
      String word = part.get("word").asText();
      return switch (word) {
        case "timestamp", "nonce" -> stamp(word);
        default -> "\"$" + word + '"';
      };
    } else if (part.has("optional")) {
      return "\"$" + names.of(part.get("optional").asText()) + '"';
    } else if (part.has("encoded")) {
      return "\"$(percent " + word(part.get("encoded")) + ")\"";
    } else if (part.has("oauth")) {
      return kept("oauth_header" + own(part.get("oauth")));
    } else if (part.has("base64")) {
      return octets(part.get("base64"), "base64_of");
    } else if (part.has("signed")) {
      return octets(part.get("signed"), mac);
    }
    return kept(hashes.apply(part));
  }

  private String octets(JsonNode template, String function) {
    lines.add("octets_of " + word(template));
    return kept(function + " \"$REPLY\"");
  }

  private String kept(String call) {
    String name = "part" + lines.size();
    lines.add(call);
    lines.add("local " + name + "=$REPLY");
    return "\"$" + name + '"';
  }

  /** Returns a word for the instant or what is new each time, empty if the recipe has none. */
  private String stamp(String name) {
    String variable = recipe.path(name).path("variable").asText();
    return variable.isEmpty() ? "''" : "\"$" + names.of(variable) + '"';
  }

  String credential(String variable) {
    if (variable.isEmpty()) {
      return "''"; // The API wants it empty.
    }
    needed.add(names.of(variable));
    return "\"$" + names.of(variable) + '"';
  }
}
