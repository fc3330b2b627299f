package io.github.authdex.generator.apply;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.TellingPrefixes;
import io.github.authdex.generator.apply.collection.AuthoredCollection.TextFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds credentials that still stand in a collection: in scripts, descriptions and saved answers,
 * which are somebody's own text.
 */
final class RemainingCredentials {
  /** Shorter ones are words that stand elsewhere too. */
  private static final int SHORTEST = 8;

  private static final int MOST = 50;

  private final TellingPrefixes prefixes;
  private final Set<String> removed = new LinkedHashSet<>();

  RemainingCredentials(TellingPrefixes prefixes, List<Secret> removed) {
    this.prefixes = prefixes;
    removed.stream()
        .map(Secret::reveal)
        .filter(value -> value.length() >= SHORTEST)
        .forEach(this.removed::add);
  }

  /** Returns what to tell of {@code files}. */
  List<String> in(List<TextFile> files) {
    List<String> told = new ArrayList<>();
    for (TextFile file : files) {
      for (String value : removed) {
        int at = file.after().indexOf(value);
        if (at >= 0) {
          told.add(words(file, at, "what was removed elsewhere"));
        }
      }
      for (TellingPrefixes.Found found : prefixes.in(file.after())) {
        String value = file.after().substring(found.start(), found.end());
        if (!removed.contains(value)) {
          told.add(words(file, found.start(), "what looks like a credential of " + found.whose()));
        }
      }
    }
    return told.stream().distinct().limit(MOST).toList();
  }

  private static String words(TextFile file, int at, String what) {
    return file.path()
        + ":"
        + line(file.after(), at)
        + " still has "
        + what
        + ", in a script, a description or a saved answer; take it out by hand";
  }

  private static int line(String text, int at) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }
}
