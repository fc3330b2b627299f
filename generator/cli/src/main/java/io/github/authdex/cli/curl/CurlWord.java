package io.github.authdex.cli.curl;

import java.util.ArrayList;
import java.util.List;

/**
 * One option with its argument, or a URL.
 *
 * @param typed the option as it was typed, such as {@code -d}; empty for a URL
 * @param name the option's long name, such as {@code data}; {@code url} for a URL
 * @param argument empty where the option takes none
 */
public record CurlWord(String typed, String name, String argument) {
  /**
   * Returns the options and URLs among {@code words}, which are those behind {@code curl}.
   *
   * @throws CurlException if an option lacks its argument
   */
  static List<CurlWord> of(List<String> words) throws CurlException {
    List<CurlWord> read = new ArrayList<>();
    boolean options = true;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (options && word.equals("--")) {
        options = false;
      } else if (options && word.startsWith("--")) {
        String name = word.substring(2);
        boolean more = CurlOption.takesArgument(name);
        read.add(new CurlWord(word, name, more ? argument(words, ++i, word) : ""));
      } else if (options && word.length() > 1 && word.startsWith("-")) {
        i = addShort(words, i, read);
      } else {
        read.add(new CurlWord("", "url", word));
      }
    }
    return read;
  }

  /** Several letters may stand in one word, and the last one's argument right behind it. */
  private static int addShort(List<String> words, int at, List<CurlWord> read)
      throws CurlException {
    String word = words.get(at);
    for (int i = 1; i < word.length(); i++) {
      String typed = "-" + word.charAt(i);
      String name = CurlOption.named(word.charAt(i)).orElse(typed);
      if (!CurlOption.takesArgument(name)) {
        read.add(new CurlWord(typed, name, ""));
      } else if (i + 1 < word.length()) {
        read.add(new CurlWord(typed, name, word.substring(i + 1)));
        return at;
      } else {
        read.add(new CurlWord(typed, name, argument(words, at + 1, typed)));
        return at + 1;
      }
    }
    return at;
  }

  private static String argument(List<String> words, int at, String option) throws CurlException {
    if (at >= words.size()) {
      throw new CurlException("Expected something behind " + option + " of the curl command");
    }
    return words.get(at);
  }

  /** Shows no argument, which may be secret. */
  @Override
  public String toString() {
    return typed.isEmpty() ? name : typed;
  }
}
