package io.github.authdex.generator.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value of a recipe in which signature, timestamp and nonce stand for what a client chose. */
final class RecipeTemplate {
  private static final List<String> CHOSEN = List.of("signature", "timestamp", "nonce");

  private final String template;
  private final Pattern pattern;

  /** Takes a {@code template} that may name credentials and variables of {@code expansion}. */
  RecipeTemplate(String template, Expansion expansion) {
    this.template = template;
    StringBuilder regex = new StringBuilder();
    int at = 0;
    Matcher place = Pattern.compile("\\{(\\$?[A-Za-z][A-Za-z0-9_.-]*)}").matcher(template);
    while (place.find()) {
      regex.append(Pattern.quote(template.substring(at, place.start())));
      regex.append(regex(place.group(1), regex, expansion));
      at = place.end();
    }
    regex.append(Pattern.quote(template.substring(at)));
    this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String regex(String name, StringBuilder before, Expansion expansion) {
    String chosen = name.startsWith("$") ? name.substring(1) : "";
    if (!CHOSEN.contains(chosen)) {
      return Pattern.quote(expansion.known("{" + name + "}"));
    }
    boolean again = before.indexOf("(?<" + chosen + ">") >= 0;
    return again ? "\\k<" + chosen + ">" : "(?<" + chosen + ">.+?)";
  }

  /** Returns what a client chose, by the names signature, timestamp and nonce. */
  Optional<Map<String, String>> match(String value) {
    Matcher matcher = pattern.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String name : CHOSEN) {
      if (pattern.pattern().contains("(?<" + name + ">")) {
        chosen.put(name, matcher.group(name));
      }
    }
    return Optional.of(chosen);
  }

  /** Shows the template with its names, whose values may be secret. */
  @Override
  public String toString() {
    return template;
  }
}
