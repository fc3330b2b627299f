package io.github.authdex.catalog;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to be authenticated, as far as the index knows it.
 *
 * @param words for people, such as {@code token (bearer)}
 * @param schemes that go together; none if no credential is needed
 */
public record IndexedAlternative(String words, List<Scheme> schemes) {
  /** No credential. */
  static final IndexedAlternative NOTHING = of(Alternative.of(), Map.of());

  public IndexedAlternative {
    schemes = List.copyOf(schemes);
  }

  /**
   * A scheme of an alternative.
   *
   * @param name in the entry
   * @param kind such as {@code bearer}
   * @param scopes that a request needs; none if the entry names none
   */
  public record Scheme(String name, String kind, List<String> scopes) {
    public Scheme {
      scopes = List.copyOf(scopes);
    }
  }

  /** Returns the alternatives of {@code security}, whose schemes are in {@code bound}. */
  public static List<IndexedAlternative> of(
      AuthRequirement security, Map<String, BoundScheme> bound) {
    return security.alternatives().stream().map(alternative -> of(alternative, bound)).toList();
  }

  /** Returns what any of {@code alternatives} meets, without the words. */
  static AuthRequirement requirement(List<IndexedAlternative> alternatives) {
    return new AuthRequirement(alternatives.stream().map(IndexedAlternative::alternative).toList());
  }

  /** Returns this without the words. */
  Alternative alternative() {
    Map<String, List<String>> scopes = new LinkedHashMap<>();
    schemes.forEach(scheme -> scopes.put(scheme.name(), scheme.scopes()));
    return new Alternative(scopes);
  }

  static IndexedAlternative of(Alternative alternative, Map<String, BoundScheme> bound) {
    List<Scheme> schemes = new ArrayList<>();
    alternative
        .schemes()
        .forEach(
            (name, scopes) ->
                schemes.add(
                    new Scheme(name, bound.get(name).scheme().kind(), List.copyOf(scopes))));
    return new IndexedAlternative(SchemeWords.of(alternative, bound), schemes);
  }
}
