package io.github.authdex.cli.doctor;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name that stands where nobody put the value. */
final class Placeholder {
  private static final Pattern SHELL =
      Pattern.compile("\\$(?:[A-Za-z_]\\w*|\\{[A-Za-z_]\\w*[^}]*}|\\([^)]*\\))");

  private static final Pattern NAME =
      Pattern.compile(
          "\\{\\{[^}]*}}|<[^<>]*>|%[A-Z_]+%|\\{[A-Za-z_][\\w.-]*}|\\[[A-Za-z][\\w .-]*]"
              + "|(?i:your|my|insert|replace|enter|change)[\\w -]*[-_ ]"
              + "(?i:key|token|secret|password|id|here|me)"
              + "|(?i:api[-_]?key|token|access[-_]?token|secret|password|redacted|changeme)");

  /** What shortens a credential for a reader: {@code sk_live_...}, {@code ***}, {@code xxxx}. */
  private static final Pattern SHORTENED = Pattern.compile("\\S*(?:\\.{3}|…|\\*{3,}|[xX]{6,})\\S*");

  /** A value that somebody put between the brackets instead of in their place. */
  private static final Pattern BRACKETS =
      Pattern.compile("[<{\\[](?=[^ ]*[0-9])(?=[^ ]*[A-Za-z])[A-Za-z0-9_.~+/=-]{24,}[>}\\]]");

  private static final int LONGEST = 100;

  private Placeholder() {}

  static boolean isFilledByShell(String value) {
    return value.length() <= LONGEST && SHELL.matcher(value.strip()).matches();
  }

  static boolean isOne(String value) {
    String plain = value.strip();
    return isFilledByShell(plain) || (plain.length() <= LONGEST && isWord(plain));
  }

  private static boolean isWord(String plain) {
    return NAME.matcher(plain).matches() || SHORTENED.matcher(plain).matches();
  }

  /** Returns what to say of {@code value} if it is one. */
  static Optional<Finding> finding(String value, String where) {
    if (value.length() <= LONGEST && BRACKETS.matcher(value.strip()).matches()) {
      return Optional.of(
          new Finding(
              "pasted-along",
              where + " has brackets around it, which are no part of it",
              "take the brackets away"));
    }
    return isOne(value)
        ? Optional.of(
            new Finding(
                "placeholder",
                where + " is a placeholder that nobody filled in",
                isFilledByShell(value)
                    ? "put the value there; a shell fills it in between double quotes alone"
                    : "put the value there"))
        : Optional.empty();
  }
}
