package io.github.authdex.lab.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template in which some words, such as {@code {$nonce}}, stand for what a client chose. In
 * Base64 they are found too, and what a client signs alone is left to the caller.
 */
public final class MatchedTemplate {
  /** Begins the name under which a match holds the signature of a text alone. */
  public static final String SIGNED = "signed:";

  private static final Pattern PLACE =
      Pattern.compile("\\{(?:(\\$?[A-Za-z][A-Za-z0-9_.-]*)}|\\$(base64|signed):)");

  private final String template;
  private final TemplateExpansion expansion;
  private final List<String> words;
  private final Pattern pattern;

  /** What stands in Base64, one for each of its groups. */
  private final List<MatchedTemplate> encoded = new ArrayList<>();

  /** What is signed alone, one for each of its groups. */
  private final List<String> signed = new ArrayList<>();

  /**
   * @param template may name credentials and variables of {@code expansion}
   * @param words what a client chooses
   */
  public MatchedTemplate(String template, TemplateExpansion expansion, List<String> words) {
    this.template = template;
    this.expansion = expansion;
    this.words = List.copyOf(words);
    StringBuilder regex = new StringBuilder();
    int at = 0;
    Matcher place = PLACE.matcher(template);
    while (place.find(at)) {
      regex.append(Pattern.quote(template.substring(at, place.start())));
      if (place.group(1) != null) {
        regex.append(regex(place.group(1), regex));
        at = place.end();
      } else {
        at = end(template, place.start());
        regex.append(function(place.group(2), template.substring(place.end(), at - 1)));
      }
    }
    regex.append(Pattern.quote(template.substring(at)));
    this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private String regex(String name, StringBuilder before) {
    String chosen = name.startsWith("$") ? name.substring(1) : "";
    if (!words.contains(chosen)) {
      return Pattern.quote(expansion.known("{" + name + "}"));
    }
    boolean again = before.indexOf("(?<" + chosen + ">") >= 0;
    return again ? "\\k<" + chosen + ">" : "(?<" + chosen + ">.+?)";
  }

  private String function(String name, String content) {
    if (name.equals("base64")) {
      encoded.add(new MatchedTemplate(content, expansion, words));
      return "(?<encoded" + encoded.size() + ">[A-Za-z0-9+/=]+)";
    }
    signed.add(expansion.known(content));
    return "(?<signed" + signed.size() + ">.+?)";
  }

  /** Returns where the place that begins at {@code start} ends, behind its brace. */
  private static int end(String template, int start) {
    int depth = 0;
    for (int i = start; i < template.length(); i++) {
      depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("Expected as many closing braces as opening ones");
  }

  /**
   * Returns what a client chose, by its words, and the signature of each text alone, by {@link
   * #SIGNED} and that text; empty if {@code value} is not of this form.
   */
  public Optional<Map<String, String>> match(String value) {
    Matcher matcher = pattern.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String name : words) {
      if (pattern.pattern().contains("(?<" + name + ">")) {
        chosen.put(name, matcher.group(name));
      }
    }
    for (int i = 0; i < signed.size(); i++) {
      chosen.put(SIGNED + signed.get(i), matcher.group("signed" + (i + 1)));
    }
    for (int i = 0; i < encoded.size(); i++) {
      Optional<Map<String, String>> inner =
          decoded(matcher.group("encoded" + (i + 1))).flatMap(encoded.get(i)::match);
      if (inner.isEmpty() || !agree(chosen, inner.get())) {
        return Optional.empty();
      }
      chosen.putAll(inner.get());
    }
    return Optional.of(chosen);
  }

  private static boolean agree(Map<String, String> one, Map<String, String> other) {
    return other.entrySet().stream()
        .allMatch(
            entry -> one.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Shows the template with its names, whose values may be secret. */
  @Override
  public String toString() {
    return template;
  }
}
