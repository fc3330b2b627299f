package io.github.authdex.generator.emit.collection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each thing of one API a variable name of its own: {@code acme_api_key} for {@code apiKey}
 * of {@code acme}. The same thing has the same name each time it is asked for.
 */
public final class VariableNames {
  private static final int MAX_LENGTH = 60;
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^_|_$");

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
    String words =
        ENDS.matcher(OTHERS.matcher(HUMP.matcher(name).replaceAll("$1_$2")).replaceAll("_"))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String cut = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
    return cut.isEmpty() ? "value" : cut;
  }
}
