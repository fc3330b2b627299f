package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Titles of objects that are a name, and not a sentence or what tools write by themselves. */
final class Titles {
  private static final int MAX_WORDS = 4;
  private static final int MAX_LENGTH = 40;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([ _-][A-Za-z0-9]+)*");

  /** What says nothing that the place does not. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(the|an?|root|inline|generated|empty|example|sample|default|new|json|api|http|base"
              + "|schema|object|response|request|body|payload|results?|data|success|successful|ok"
              + "|errors?|items?|values?|models?|types?|properties|params|parameters|list|array"
              + "|info|details?|[0-9]+)+",
          Pattern.CASE_INSENSITIVE);

  private Titles() {}

  /** Returns the name that {@code schema} has by its title, if that is a good one. */
  static Optional<String> of(Schema schema) {
    return schema instanceof Schema.ObjectOf object
        ? Optional.of(object.title().strip()).filter(Titles::isName)
        : Optional.empty();
  }

  private static boolean isName(String title) {
    List<String> words = JavaNames.of(title);
    return title.length() <= MAX_LENGTH
        && words.size() <= MAX_WORDS
        && NAME.matcher(title).matches()
        && !GENERAL.matcher(String.join("", words)).matches();
  }
}
