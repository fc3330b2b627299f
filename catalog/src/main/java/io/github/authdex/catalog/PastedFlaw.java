package io.github.authdex.catalog;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what got into a credential with it, whatever a right one looks like. */
final class PastedFlaw {
  private static final Pattern WORD =
      Pattern.compile("(?i)\\s*(?:authorization:\\s*)?(bearer|basic|token)\\s+\\S+\\s*");

  private static final Pattern HEADER = Pattern.compile("(?i)\\s*(authorization):.*");
  private static final Pattern QUOTED = Pattern.compile("([\"'`])[^\"'`]*\\1");

  /** Keys that are files end in a line break as such files do. */
  private static final Pattern FILE = Pattern.compile("(?s)\\s*(-----BEGIN |\\{).*");

  private PastedFlaw() {}

  /** Returns what is wrong with {@code secret} and the mend, as a clause; nothing of the value. */
  static Optional<String> of(Secret secret) {
    String value = secret.reveal();
    Optional<SecretReference> reference = SecretReference.in(secret);
    if (reference.isPresent()) {
      return Optional.of(
          "holds a reference ("
              + value.substring(0, value.indexOf(':') + 1)
              + "…) and not the secret; a program resolves it by SecretSource.references, and"
              + " \"authdex login\" takes it behind --from");
    }
    Matcher word = WORD.matcher(value);
    if (word.matches()) {
      return Optional.of(before(word.group(1)));
    }
    Matcher header = HEADER.matcher(value);
    if (header.matches()) {
      return Optional.of(before(header.group(1) + ":"));
    }
    if (QUOTED.matcher(value.strip()).matches()) {
      return Optional.of("has quotes around it, which are no part of it; take them away");
    }
    return FILE.matcher(value).matches() ? Optional.empty() : atTheEnds(value);
  }

  private static String before(String word) {
    return "begins with \""
        + word
        + "\", which belongs to the header and not to the credential; take it away";
  }

  private static Optional<String> atTheEnds(String value) {
    if (value.isBlank() || value.equals(value.strip())) {
      return Optional.empty();
    }
    String what = value.endsWith("\n") || value.endsWith("\r") ? "a line break" : "a space";
    String where = value.equals(value.stripTrailing()) ? "beginning" : "end";
    return Optional.of(
        "has " + what + " at its " + where + ", which is no part of it; take it away");
  }
}
