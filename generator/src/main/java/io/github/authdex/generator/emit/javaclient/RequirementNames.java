package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What requirements are called: by their schemes and scopes, whatever else an API asks for. */
final class RequirementNames {
  private static final int MAX_WORDS = JavaNames.MAX_LENGTH - 12;

  private final Map<String, AuthRequirement> named = new HashMap<>();

  /** Returns a name for {@code requirement} that no other has. */
  String of(AuthRequirement requirement) {
    List<Alternative> alternatives = requirement.alternatives();
    String schemes =
        alternatives.stream()
            .map(RequirementNames::schemes)
            .distinct()
            .collect(Collectors.joining(" or "));
    String scopes =
        alternatives.stream()
            .map(RequirementNames::scopes)
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining(" or "));
    String name = ("needs " + schemes + " " + scopes).strip();
    String constant = JavaNames.constant(name, "REQUIREMENT");
    boolean whole = constant.length() < JavaNames.MAX_LENGTH;
    boolean own = requirement.equals(named.computeIfAbsent(constant, key -> requirement));
    return whole && own ? name : cut(constant, requirement);
  }

  private static String cut(String constant, AuthRequirement requirement) {
    int end = constant.lastIndexOf('_', MAX_WORDS);
    String words =
        constant.length() > MAX_WORDS
            ? constant.substring(0, end).replaceAll("_(OR|AND)$", "")
            : constant;
    return NameScope.ofConstants()
        .unlike(words, requirement.toString(), name -> true)
        .toLowerCase(Locale.ROOT);
  }

  private static String schemes(Alternative alternative) {
    return alternative.isAnonymous() ? "nothing" : String.join(" and ", alternative.names());
  }

  /** A scope that is a URL is told by its last part. */
  private static String scopes(Alternative alternative) {
    return alternative.schemes().values().stream()
        .flatMap(List::stream)
        .map(scope -> scope.replaceAll("^https?://.*/(?=[^/])", ""))
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
