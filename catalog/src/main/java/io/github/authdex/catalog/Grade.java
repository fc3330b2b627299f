package io.github.authdex.catalog;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well an entry's evidence supports it. A grade is computed, never typed; {@link Support} says
 * when it lapses.
 *
 * <p>Sources that copy from each other are one family, so that a copy never counts as a second
 * opinion.
 */
public enum Grade {
  /**
   * For each {@linkplain io.github.authdex.catalog.evidence.Claim claim} a pinned page of the
   * provider's own that was read within twelve months, and for each scheme two families agree.
   */
  VERIFIED("verified"),
  /** For each scheme sources of two families agree. */
  CORROBORATED("corroborated"),
  /** Some scheme has the word of one family only. */
  SINGLE_SOURCE("single-source");

  private static final Set<String> OWN =
      Set.of("provider-docs", "provider-openapi", "provider-sdk");
  private static final Set<String> SCANNERS =
      Set.of("kingfisher", "noseyparker", "gitleaks", "trufflehog", "keyhacks");
  private static final Set<String> GRANT = Set.of("grant", "purest");
  private static final Set<String> AWS = Set.of("amazon.com", "aws.amazon.com", "amazonaws.com");

  private final String word;

  Grade(String word) {
    this.word = word;
  }

  /** Returns the grade that is written {@code word}. */
  public static Grade of(String word) {
    for (Grade grade : values()) {
      if (grade.word.equals(word)) {
        return grade;
      }
    }
    throw new IllegalArgumentException(
        "Expected verified, corroborated or single-source but was \"" + word + "\"");
  }

  /**
   * Returns whether two families agree on {@code entry}, or there is one only: what holds for the
   * least supported scheme in its security.
   */
  static Grade agreed(Entry entry) {
    Set<String> used =
        entry.security().alternatives().stream()
            .flatMap(alternative -> alternative.names().stream())
            .collect(Collectors.toSet());
    return (used.isEmpty() ? entry.schemes().keySet() : used)
        .stream()
            .map(scheme -> agreed(entry, scheme))
            .reduce(CORROBORATED, (worst, next) -> next.compareTo(worst) > 0 ? next : worst);
  }

  private static Grade agreed(Entry entry, String scheme) {
    long families =
        entry.evidence().stream()
            .filter(page -> page.of().equals(scheme))
            .map(page -> family(page.source(), entry.provider()))
            .distinct()
            .count();
    return families < 2 ? SINGLE_SOURCE : CORROBORATED;
  }

  /** Returns whether {@code source} is that of the owner of {@code provider}, a domain. */
  static boolean isOwn(String source, String provider) {
    return OWN.contains(source) || (source.equals("botocore") && AWS.contains(provider));
  }

  /**
   * Returns the family of {@code source}, such as {@code scanners}, in an entry of {@code
   * provider}'s, a domain.
   */
  public static String family(String source, String provider) {
    if (isOwn(source, provider) || source.equals("apis-guru")) {
      return "provider";
    }
    if (SCANNERS.contains(source)) {
      return "scanners";
    }
    return GRANT.contains(source) ? "grant" : source;
  }

  /** Returns the word, such as {@code single-source}. */
  @Override
  public String toString() {
    return word;
  }
}
