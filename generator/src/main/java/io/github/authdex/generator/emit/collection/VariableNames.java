package io.github.authdex.generator.emit.collection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives each thing of one API a variable name of its own: {@code acme_api_key} for {@code apiKey}
 * of {@code acme}. The same thing has the same name each time it is asked for.
 */
public final class VariableNames {
  private static final int MAX_LENGTH = 60;

  private final String prefix;
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Makes names for the API called {@code id}. */
  public VariableNames(String id) {
    this.prefix = snake(id);
  }

  /** Returns the name for {@code thing}, such as a credential or a server variable. */
  public String of(String thing) {
    return given.computeIfAbsent(thing, this::make);
  }

  /** Returns a name for {@code thing}, which says {@code word}; another for each thing. */
  public String of(String word, String thing) {
    return given.computeIfAbsent(word + " " + thing, same -> make(word));
  }

  private String make(String thing) {
    String snake = snake(thing);
    String base = snake.startsWith(prefix + "_") ? snake : prefix + "_" + snake;
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /** Returns {@code name} in lower case, with one underscore between words. */
  static String snake(String name) {
    String words = words(name);
    String cut = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
    return cut.isEmpty() ? "value" : cut;
  }

  private static String words(String name) {
    StringBuilder words = new StringBuilder(name.length() + 8);
    boolean begins = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      if (!upper && !isLower(c)) {
        begins = true;
        continue;
      }
      boolean hump = upper && i > 0 && isLower(name.charAt(i - 1));
      if ((begins || hump) && !words.isEmpty()) {
        words.append('_');
      }
      words.append(upper ? (char) (c + ('a' - 'A')) : c);
      begins = false;
    }
    return words.toString();
  }

  private static boolean isLower(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
