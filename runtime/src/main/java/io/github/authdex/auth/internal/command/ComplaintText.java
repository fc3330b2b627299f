package io.github.authdex.auth.internal.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command that failed said, fit to be shown: tools print more than they should. Words are
 * shown; what could be a secret is not: whatever has digits or many letters, and what stands behind
 * an equals sign or the name of a secret. Words of the command itself are known, and shown.
 */
final class ComplaintText {
  private static final Pattern WORD =
      Pattern.compile("\\p{Punct}*\\p{L}[\\p{L}'’-]{0,19}\\p{Punct}*");
  private static final Pattern NUMBER = Pattern.compile("\\p{Punct}*[0-9]{1,4}\\p{Punct}*");
  private static final Pattern NAME =
      Pattern.compile("(?i).*(pass|secret|token|key|pin|code|credential)[a-z]*[\"']?[:=]");

  /** Letters in a random order of cases are no word. */
  private static final Pattern MIXED = Pattern.compile(".*\\p{Ll}\\p{Lu}.*\\p{Ll}\\p{Lu}.*");

  private static final int MOST_WORDS = 60;
  private static final String HIDDEN = "***";

  private final List<String> known;
  private boolean named;

  private ComplaintText(List<String> known) {
    this.known = known;
  }

  /**
   * Returns {@code text} as one line.
   *
   * @param command the words of the command
   */
  static String of(String text, List<String> command) {
    ComplaintText complaint = new ComplaintText(command);
    return Stream.of(text.split("[\\p{Cntrl}\\p{Cf}\\s]+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(complaint::shown)
        .collect(Collectors.joining(" "));
  }

  private String shown(String word) {
    boolean hidden = named || !(isKnown(word) || isPlain(word));
    named = NAME.matcher(word).matches();
    return hidden ? HIDDEN : word;
  }

  private boolean isKnown(String word) {
    String bare = word.replaceAll("^[\"'(\\[]+|[\"')\\],.:;]+$", "");
    return known.contains(bare);
  }

  private static boolean isPlain(String word) {
    return NUMBER.matcher(word).matches()
        || (WORD.matcher(word).matches() && !MIXED.matcher(word).matches());
  }
}
