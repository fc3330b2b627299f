package io.github.authdex.cli.doctor;

import java.util.Optional;
import java.util.regex.Pattern;

/** White space inside of a credential that is one word. */
final class PastedInside {
  /** Keys that are files have lines, and passwords may have spaces. */
  private static final Pattern BROKEN = Pattern.compile("(?s)(?!-----BEGIN |\\{).*[\\r\\n].*");

  private PastedInside() {}

  /** Returns what to say of {@code value}, called {@code where}, if it is broken. */
  static Optional<Finding> finding(String value, String where) {
    return BROKEN.matcher(value).matches()
        ? Optional.of(
            new Finding(
                "pasted-along",
                where + " has a line break inside, which is no part of it",
                "paste it as one line"))
        : Optional.empty();
  }
}
