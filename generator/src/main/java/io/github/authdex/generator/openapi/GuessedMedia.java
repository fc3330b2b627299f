package io.github.authdex.generator.openapi;

import io.github.authdex.model.Operation.Content;
import java.util.List;
import java.util.Locale;

/** Tells where a document leaves open what a body is written in. */
final class GuessedMedia {
  private static final String RULE = "media-type-guessed";

  private GuessedMedia() {}

  /**
   * Tells that JSON is taken for a range, if it is: not where JSON is named beside it.
   *
   * @param all the content and those beside it
   */
  static void tell(Content content, List<Content> all, Place media, DocumentFindings findings) {
    if (content.isJsonByGuess() && all.stream().noneMatch(GuessedMedia::isJson)) {
      findings.noteOnce(
          media,
          "\"" + content.mediaType() + "\" is taken as application/json, since there is a schema",
          RULE);
    }
  }

  private static boolean isJson(Content content) {
    return content.mediaType().toLowerCase(Locale.ROOT).contains("json");
  }

  /** Tells that JSON is taken where a 2.0 document has no {@code consumes} or {@code produces}. */
  static void tellMissing(Place body, String name, DocumentFindings findings) {
    findings.noteOnce(body, "no \"" + name + "\" is said; application/json is taken", RULE);
  }
}
