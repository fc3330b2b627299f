package io.github.authdex.catalog;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is asked for in few words: {@code token (bearer) or oauth2}. */
public final class SchemeWords {
  private SchemeWords() {}

  /** Returns the alternatives of {@code requirement}, such as {@code token (bearer) or oauth2}. */
  public static String of(AuthRequirement requirement, Map<String, BoundScheme> schemes) {
    return requirement.isNone()
        ? "none"
        : alternatives(requirement, schemes).stream()
            .distinct()
            .collect(Collectors.joining(" or "));
  }

  /** Returns the words for each alternative of {@code requirement}. */
  public static List<String> alternatives(
      AuthRequirement requirement, Map<String, BoundScheme> schemes) {
    return requirement.alternatives().stream()
        .map(alternative -> of(alternative, schemes))
        .toList();
  }

  /** Returns the words for one alternative. */
  static String of(Alternative alternative, Map<String, BoundScheme> schemes) {
    return alternative.isAnonymous()
        ? "none"
        : alternative.names().stream()
            .map(name -> schemes.containsKey(name) ? of(schemes.get(name)) : name)
            .collect(Collectors.joining(" + "));
  }

  /**
   * Returns the name of what is sent and the kind, such as {@code token (bearer)}; one word where
   * both are the same. What the provider gives up is called deprecated.
   */
  public static String of(BoundScheme scheme) {
    String kind = scheme.scheme().kind();
    String name = isKeyAlone(kind) ? credential(scheme) : scheme.name();
    String words = name.equalsIgnoreCase(kind) ? "" : kind;
    String told = scheme.isDeprecated() ? (words.isEmpty() ? "" : ", ") + "deprecated" : "";
    return (words.isEmpty() ? kind : name)
        + ((words + told).isEmpty() ? "" : " (" + words + told + ")");
  }

  private static boolean isKeyAlone(String kind) {
    return kind.equals("bearer") || kind.equals("apikey");
  }

  private static String credential(BoundScheme scheme) {
    return scheme.credentials().values().stream()
        .filter(credential -> !credential.isEmpty())
        .map(scheme::whole)
        .findFirst()
        .orElse(scheme.name());
  }
}
