package io.github.authdex.cli.draft;

import java.util.Locale;

/** Names of credentials, made of what a header or parameter is called. */
final class CredentialName {
  private CredentialName() {}

  /** Returns {@code apiKey} for {@code X-Api-Key} and {@code api_key}. */
  static String of(String carrier) {
    StringBuilder name = new StringBuilder();
    for (String word :
        carrier
            .replaceFirst("(?i)^x-", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .split("[^A-Za-z0-9]+", 0)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!lower.isEmpty()) {
        name.append(
            name.isEmpty()
                ? lower
                : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
      }
    }
    String whole = name.toString().replaceFirst("(?i)^apikey$", "apiKey");
    return whole.matches("[A-Za-z].*") ? whole : "key" + whole;
  }

  /** Returns {@code API key} for {@code apiKey}. */
  static String title(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return title.replaceAll("\\b[Aa]pi\\b", "API").replaceAll("\\b[Ii]d\\b", "ID");
  }
}
