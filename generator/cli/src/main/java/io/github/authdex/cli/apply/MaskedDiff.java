package io.github.authdex.cli.apply;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.apply.collection.AuthoredCollection.TextFile;
import java.util.ArrayList;
import java.util.List;

/** What changes in a file, as a unified diff that shows no credential. */
final class MaskedDiff {
  private static final int CONTEXT = 3;

  /** What is shown of a line that is a whole document. */
  private static final int LONGEST = 2_000;

  private MaskedDiff() {}

  /** Returns the difference, with {@code ***} for each of {@code secrets}. */
  static String of(TextFile file, List<Secret> secrets) {
    List<String> before = lines(file.before());
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            file.path(), file.path(), before, DiffUtils.diff(before, lines(file.after())), CONTEXT);
    StringBuilder diff = new StringBuilder();
    lines.forEach(line -> diff.append(cut(masked(line, secrets))).append('\n'));
    return diff.toString();
  }

  /** A line that differs from another by its end alone is another one. */
  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static String masked(String line, List<Secret> secrets) {
    String masked = line;
    for (Secret secret : longestFirst(secrets)) {
      masked = masked.replace(secret.reveal(), "***").replace(escaped(secret.reveal()), "***");
    }
    return masked;
  }

  private static List<Secret> longestFirst(List<Secret> secrets) {
    List<Secret> sorted = new ArrayList<>(secrets);
    sorted.sort((one, other) -> other.reveal().length() - one.reveal().length());
    return sorted;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
  }

  private static String cut(String line) {
    return line.length() <= LONGEST
        ? line
        : line.substring(0, LONGEST) + "… (" + line.length() + " characters)";
  }
}
