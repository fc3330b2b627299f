package io.github.authdex.generator.apply.collection;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of a collection, which is never run.
 *
 * @param text as it stands there
 */
public record ScriptText(String text) {
  /** What puts a header or a credential onto a request, as the tools call it. */
  private static final Pattern SETS =
      Pattern.compile(
          "(?is)\\breq(?:uest)?\\s*\\.\\s*(?:headers\\s*\\.\\s*(?:add|upsert|append|insert|prepend)"
              + "|(?:add|set|upsert)Headers?\\b|setAuth|auth\\b|authorizeUsing)");

  private static final Pattern WORD = Pattern.compile("[\"'`.\\[]([\\w.-]{1,80})");

  /** Returns whether it may set what its requests authenticate with. */
  public boolean setsCredential() {
    return SETS.matcher(text).find();
  }

  /** Returns the words by which it may call variables. */
  public Set<String> words() {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group(1));
    }
    return words;
  }

  /** Hides the text, which may hold credentials. */
  @Override
  public String toString() {
    return "script";
  }
}
