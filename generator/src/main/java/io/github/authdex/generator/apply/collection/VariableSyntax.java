package io.github.authdex.generator.apply.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a tool refers to variables in texts. */
public enum VariableSyntax {
  /** Two braces, as most have it. */
  BRACES(Pattern.compile("\\{\\{([^{}]*)}}"), "{{", "}}"),
  /** Hoppscotch's. */
  ANGLES(Pattern.compile("<<([^<>]*)>>"), "<<", ">>"),
  /** Insomnia's, whose variables are members of an object. */
  TEMPLATE(Pattern.compile("\\{\\{\\s*(?:_\\.)?([^{}]*?)\\s*}}"), "{{ _.", " }}");

  /** A text that grows more than this by variables of variables is none that anybody wants. */
  private static final int LONGEST = 1 << 14;

  private static final int ROUNDS = 8;

  private final Pattern pattern;
  private final String open;
  private final String close;

  VariableSyntax(Pattern pattern, String open, String close) {
    this.pattern = pattern;
    this.open = open;
    this.close = close;
  }

  /** Returns a reference to {@code name}. */
  public String reference(String name) {
    return open + name + close;
  }

  /** Returns whether {@code text} refers to a variable. */
  public boolean refers(String text) {
    return pattern.matcher(text).find();
  }

  /** Returns the names that {@code text} refers to, in order. */
  public List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1).strip());
    }
    return names;
  }

  /** Returns {@code text} with references as the project's own emitters write them. */
  public String own(String braces) {
    return this == BRACES
        ? braces
        : BRACES
            .pattern
            .matcher(braces)
            .replaceAll(found -> Matcher.quoteReplacement(reference(found.group(1).strip())));
  }

  /** Returns {@code text} with {@code values}; what has none, or an empty one, stays. */
  public String fill(String text, Map<String, String> values) {
    String filled = text;
    for (int i = 0; i < ROUNDS && filled.length() < LONGEST; i++) {
      String next =
          pattern
              .matcher(filled)
              .replaceAll(found -> quoted(found.group(1), values, found.group()));
      if (next.equals(filled)) {
        return filled;
      }
      filled = next;
    }
    return filled;
  }

  private static String quoted(String name, Map<String, String> values, String reference) {
    String value = values.getOrDefault(name.strip(), "");
    boolean filled = !value.isEmpty() && value.length() <= LONGEST;
    return Matcher.quoteReplacement(filled ? value : reference);
  }
}
