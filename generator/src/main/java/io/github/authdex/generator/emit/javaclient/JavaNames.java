package io.github.authdex.generator.emit.javaclient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes Java names out of any text, by an allow-list: what is not an ASCII letter or digit only
 * parts words.
 */
final class JavaNames {
  /** Keeps the name of a class file three classes deep below what file systems take. */
  static final int MAX_LENGTH = 60;

  /** Numbers that differ by their sign, and filters that differ by how they compare. */
  private static final Pattern SIGNED = Pattern.compile("^[+-][0-9]|[<>!]=?$");

  private JavaNames() {}

  /** Returns the words of {@code text}, as it spells them; none if it has no letter or digit. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isAllowed(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static boolean isAllowed(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Returns {@code text} as {@code UpperCamel}, or {@code fallback} if nothing is left of it. */
  static String type(String text, String fallback) {
    String name = of(text).stream().map(JavaNames::capitalised).collect(Collectors.joining());
    return bounded(startingWithLetter(name.isEmpty() ? fallback : name, "N"));
  }

  /** Returns {@link #type} without so many first words that what tells most, the last, stays. */
  static String lastOfType(String text, String fallback) {
    List<String> words = of(text);
    int length = words.stream().mapToInt(String::length).sum();
    int first = 0;
    while (first < words.size() - 1 && (length > MAX_LENGTH || cutsOption(words, first))) {
      length -= words.get(first++).length();
    }
    return type(String.join(" ", words.subList(first, words.size())), fallback);
  }

  /** A form "with" a property is named by both words. */
  private static boolean cutsOption(List<String> words, int first) {
    return first > 0 && words.get(first - 1).equals("with");
  }

  /** Returns {@code text} as {@code lowerCamel}, or {@code fallback} if nothing is left of it. */
  static String member(String text, String fallback) {
    List<String> words = of(SIGNED.matcher(text).find() ? SymbolNames.spelled(text) : text);
    if (words.isEmpty()) {
      return fallback;
    }
    String rest = words.stream().skip(1).map(JavaNames::capitalised).collect(Collectors.joining());
    return bounded(startingWithLetter(decapitalised(words.get(0)) + rest, "_"));
  }

  /** Returns {@code text} as {@code UPPER_SNAKE}, or {@code fallback} if nothing is left of it. */
  static String constant(String text, String fallback) {
    String name =
        of(SymbolNames.spelled(text)).stream()
            .map(word -> word.replaceAll("([a-z0-9])([A-Z])", "$1_$2"))
            .collect(Collectors.joining("_"))
            .toUpperCase(Locale.ROOT);
    return bounded(startingWithLetter(name.isEmpty() ? fallback : name, "_"));
  }

  private static String startingWithLetter(String name, String prefix) {
    return Character.isDigit(name.charAt(0)) ? prefix + name : name;
  }

  private static String bounded(String name) {
    return name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
  }

  private static String capitalised(String word) {
    String rest = word.substring(1);
    boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + (shouted ? rest.toLowerCase(Locale.ROOT) : rest);
  }

  /** Lowers the capitals that a word starts with: {@code URLName} becomes {@code urlName}. */
  private static String decapitalised(String word) {
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    boolean wordFollows = capitals > 1 && capitals < word.length();
    int lowered =
        wordFollows && Character.isLetter(word.charAt(capitals)) ? capitals - 1 : capitals;
    return word.substring(0, lowered).toLowerCase(Locale.ROOT) + word.substring(lowered);
  }
}
