package io.github.authdex.catalog.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like somebody's secret in a text that many will read. */
public final class SecretText {
  /** The forms of keys that providers make, as scanners know them. */
  private static final List<Form> KNOWN =
      List.of(
          new Form("_", "\\b(?:sk|rk|pk|whsec)_(?:live|test)?_?[0-9A-Za-z]{10,}"),
          new Form("sk-", "\\bsk-[0-9A-Za-z_-]{16,}"),
          new Form("gh", "\\bgh[opsur]_[0-9A-Za-z]{20,}"),
          new Form("github_pat_", "\\bgithub_pat_[0-9A-Za-z_]{20,}"),
          new Form("glpat-", "\\bglpat-[0-9A-Za-z_-]{16,}"),
          new Form("IA", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
          new Form("xox", "\\bxox[abeoprs]-[0-9A-Za-z-]{10,}"),
          new Form("xapp-", "\\bxapp-[0-9A-Za-z-]{10,}"),
          new Form("AIza", "\\bAIza[0-9A-Za-z_-]{30,}"),
          new Form("ya29.", "\\bya29\\.[0-9A-Za-z_-]{16,}"),
          new Form("SG.", "\\bSG\\.[0-9A-Za-z_-]{10,}\\.[0-9A-Za-z_-]{10,}"),
          new Form("key-", "\\bkey-[0-9a-f]{32}\\b"),
          new Form("shp", "\\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,}"),
          new Form("_", "\\b(?:secret|ntn)_[0-9A-Za-z]{30,}"),
          new Form("dop_v1_", "\\bdop_v1_[0-9a-f]{32,}"),
          new Form("eyJ", "\\beyJ[0-9A-Za-z_-]{10,}\\.[0-9A-Za-z_-]{10,}"),
          new Form("-----BEGIN ", "-----BEGIN [A-Z ]*PRIVATE KEY"),
          new Form("", "(?i)\\b(?:bearer|basic)\\s+[0-9A-Za-z+/._=-]{20,}"),
          new Form("@", "://[^/\\s:@{}]+:[^/\\s@{}]+@"),
          new Form(
              "=",
              "(?i)[?&](?:access_token|api_?key|key|secret|token|sig|password)=[^&\\s{}]{8,}"));

  private static final Pattern LONG = Pattern.compile("[0-9A-Za-z+/=]{20,}|[0-9A-Za-z_=-]{32,}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern URL = Pattern.compile("https://\\S+");
  private static final int SHORTEST = 20;
  private static final double RANDOM_BITS = 3.5;

  private SecretText() {}

  /** Returns what in {@code text} has the form of a key that a provider makes. */
  public static Optional<String> known(String text) {
    for (Form form : KNOWN) {
      Optional<String> found = form.find(text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The form of a key.
   *
   * @param mark what each key of it has: most texts have none, which is seen at once
   */
  private record Form(String mark, Pattern pattern) {
    Form(String mark, String expression) {
      this(mark, Pattern.compile(expression));
    }

    Optional<String> find(String text) {
      if (!text.contains(mark)) {
        return Optional.empty();
      }
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
  }

  /** Returns what in {@code text} has letters and digits in no order that a person gives them. */
  public static Optional<String> random(String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    String plain = UUID.matcher(text).replaceAll("");
    Matcher words = LONG.matcher(URL.matcher(plain).replaceAll(""));
    while (words.find()) {
      String word = words.group();
      boolean digits = word.chars().filter(Character::isDigit).count() >= 3;
      boolean letters = word.chars().anyMatch(Character::isLetter);
      if (digits && letters && bits(word) > (word.matches("[0-9a-fA-F]+") ? 3 : RANDOM_BITS)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Returns Shannon's entropy of a character of {@code word}. */
  private static double bits(String word) {
    return word.chars()
        .distinct()
        .mapToDouble(c -> (double) word.chars().filter(other -> other == c).count() / word.length())
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }
}
