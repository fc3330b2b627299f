package io.github.authdex.catalog.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what the text of an operation says of credentials, where {@code security} may not. */
final class CredentialWords {
  private static final int LONGEST = 100;
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\n\\s*\\n|\\s+[-*]\\s");
  private static final Pattern DEMAND =
      Pattern.compile("(?i)\\b(?:admin|requires?|required|must|only|cannot|without|needs?)\\b");
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?i)\\b(?:api[ -]?keys?|admin keys?|(?:access|api|app|bearer|user) tokens?|authentication|authenticate"
              + "|unauthenticated|credentials|oauth\\w*|private apps?|developer accounts?|app-only)\\b");

  private CredentialWords() {}

  /** Returns the sentences that speak of credentials, and {@code deprecated} where it is. */
  static String in(JsonNode operation) {
    Set<String> words = new LinkedHashSet<>();
    if (operation.path("deprecated").asBoolean()) {
      words.add("deprecated");
    }
    String text =
        operation.path("summary").asText() + "\n\n" + operation.path("description").asText();
    for (String sentence : END.split(text, 0)) {
      if (DEMAND.matcher(sentence).find() && CREDENTIAL.matcher(sentence).find()) {
        words.add(shown(sentence));
      }
    }
    return String.join("; ", words);
  }

  private static String shown(String sentence) {
    String line = sentence.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
