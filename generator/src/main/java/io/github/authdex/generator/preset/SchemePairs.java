package io.github.authdex.generator.preset;

import io.github.authdex.auth.BoundScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which scheme of the entry a scheme of the document is, by meaning and not by name.
 *
 * @param entryNames name in the document to name in the entry; a scheme that the entry does not
 *     know is missing
 */
record SchemePairs(Map<String, String> entryNames) {
  /** From the same to what can only be meant by it. */
  private static final List<BiPredicate<SchemeMeaning, SchemeMeaning>> LIKENESS =
      List.of(
          (document, entry) -> sameKind(document, entry) && document.sharesEndpoint(entry),
          (document, entry) ->
              sameKind(document, entry)
                  && document.samePlace(entry)
                  && document.prefix().equals(entry.prefix()),
          (document, entry) -> sameKind(document, entry) && document.samePlace(entry),
          (document, entry) ->
              document.kind().equals("bearer") && document.isBearerToken() && entry.isBearerToken(),
          (document, entry) ->
              document.kind().equals("apikey")
                  && document.inAuthorization()
                  && entry.kind().equals("bearer"),
          // A bare Authorization header holds what the entry says it holds.
          (document, entry) ->
              document.kind().equals("apikey")
                  && document.inAuthorization()
                  && entry.inAuthorization(),
          (document, entry) -> document.kind().equals("apikey") && document.samePlace(entry));

  private static boolean sameKind(SchemeMeaning document, SchemeMeaning entry) {
    return document.kind().equals(entry.kind());
  }

  /**
   * Pairs the schemes of a document with those of its entry.
   *
   * @param told what the document says itself, name to name in the entry
   */
  static SchemePairs of(
      Map<String, BoundScheme> document, Map<String, BoundScheme> entry, Map<String, String> told) {
    Map<String, String> names = new LinkedHashMap<>();
    document.forEach(
        (name, scheme) ->
            Optional.ofNullable(told.get(name))
                .filter(entry::containsKey)
                .or(() -> likest(scheme, entry))
                .ifPresent(likest -> names.put(name, likest)));
    return new SchemePairs(names);
  }

  private static Optional<String> likest(BoundScheme document, Map<String, BoundScheme> entry) {
    SchemeMeaning meaning = SchemeMeaning.of(document.scheme());
    for (BiPredicate<SchemeMeaning, SchemeMeaning> likeness : LIKENESS) {
      Optional<BoundScheme> likest =
          entry.values().stream()
              .filter(candidate -> likeness.test(meaning, SchemeMeaning.of(candidate.scheme())))
              .reduce(
                  (best, next) ->
                      score(document, meaning, next) > score(document, meaning, best)
                          ? next
                          : best);
      if (likest.isPresent()) {
        return likest.map(BoundScheme::name);
      }
    }
    return Optional.empty();
  }

  /** The name decides between schemes that are the same on the wire. */
  private static int score(BoundScheme own, SchemeMeaning document, BoundScheme candidate) {
    return (own.name().equals(candidate.name()) ? 1 : 0)
        + 2 * document.likeness(SchemeMeaning.of(candidate.scheme()));
  }
}
