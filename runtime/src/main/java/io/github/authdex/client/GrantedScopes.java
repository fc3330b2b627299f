package io.github.authdex.client;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a token allows, as the answer told that brought it (RFC 6749 §3.3, §5.1). A provider may
 * mean more by a scope than its name says, so that only what no scope comes near is missing.
 *
 * @param scopes as the server writes them
 */
record GrantedScopes(List<String> scopes) {
  /** What they ask for is no call of the API, and servers seldom repeat them. */
  private static final Set<String> OF_IDENTITY =
      Set.of("openid", "profile", "email", "address", "phone", "offline_access", "offline");

  private static final Set<String> EVERYTHING = Set.of("*", "all", "full", "admin");

  /** From what allows least to what allows all. */
  private static final List<Set<String>> VERBS =
      List.of(
          Set.of("read", "readonly", "view", "list", "get", "public"),
          Set.of("write", "edit", "modify", "readwrite", "update"),
          Set.of("admin", "manage", "full", "all"));

  private static final Pattern SPACES = Pattern.compile("[\\s,]+");
  private static final Pattern JOINTS = Pattern.compile("[^a-z0-9*]+");

  GrantedScopes {
    scopes = List.copyOf(scopes);
  }

  /**
   * Returns what {@code fields}, which are kept of the answer, tell of a token of {@code scheme};
   * empty if it told nothing.
   */
  static Optional<GrantedScopes> of(AuthScheme scheme, Map<String, String> fields) {
    return options(scheme)
        .flatMap(
            options ->
                Optional.ofNullable(fields.get(options.tokenFields().scope()))
                    .map(told -> told.replace(options.scopeSeparator(), " ")))
        .map(told -> Arrays.stream(SPACES.split(told)).filter(one -> !one.isEmpty()).toList())
        .filter(told -> !told.isEmpty())
        .map(GrantedScopes::new);
  }

  /** Returns how {@code scheme} gets tokens, if it does by OAuth 2.0. */
  static Optional<OAuth2Options> options(AuthScheme scheme) {
    if (scheme instanceof OAuth2Scheme oauth2) {
      return Optional.of(oauth2.options());
    }
    return scheme instanceof OidcScheme oidc ? Optional.of(oidc.options()) : Optional.empty();
  }

  /** Returns those of {@code needed} that the token does not allow. */
  List<String> missing(List<String> needed) {
    return needed.stream()
        .filter(one -> !OF_IDENTITY.contains(plain(one)))
        .filter(one -> scopes.stream().noneMatch(granted -> covers(plain(granted), plain(one))))
        .toList();
  }

  private static boolean covers(String granted, String needed) {
    return EVERYTHING.contains(granted)
        || granted.equals(needed)
        || granted.endsWith("/" + needed)
        || needed.endsWith("/" + granted)
        || isAbove(granted, needed)
        || isStronger(words(granted), words(needed));
  }

  /** Scopes are often called like parts of others: {@code repo} and {@code repo:status}. */
  private static boolean isAbove(String granted, String needed) {
    String start = granted.endsWith("*") ? granted.substring(0, granted.length() - 1) : granted;
    return needed.startsWith(start)
        && (!start.equals(granted) || !Character.isLetterOrDigit(needed.charAt(start.length())));
  }

  private static boolean isStronger(List<String> granted, List<String> needed) {
    return things(granted).equals(things(needed)) && rank(granted) > rank(needed);
  }

  private static List<String> words(String scope) {
    return Arrays.stream(JOINTS.split(scope)).filter(word -> !word.isEmpty()).toList();
  }

  private static Set<String> things(List<String> words) {
    Set<String> things = new HashSet<>(words);
    VERBS.forEach(things::removeAll);
    return things;
  }

  /** A scope without such a word is for all that can be done with the thing. */
  private static int rank(List<String> words) {
    List<Integer> ranks = new ArrayList<>();
    for (int i = 0; i < VERBS.size(); i++) {
      if (words.stream().anyMatch(VERBS.get(i)::contains)) {
        ranks.add(i);
      }
    }
    return ranks.stream().max(Integer::compare).orElse(VERBS.size());
  }

  private static String plain(String scope) {
    return scope.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
  }
}
