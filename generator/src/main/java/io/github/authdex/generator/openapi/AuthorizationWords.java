package io.github.authdex.generator.openapi;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an apiKey in the Authorization header, whose description often says which scheme's word
 * (RFC 9110 §11.4) must stand in front of the key.
 */
public final class AuthorizationWords {
  /** Names that say the same as a description: tools write such schemes without one. */
  private static final Set<String> BEARER_NAMES =
      Set.of("bearer", "bearerauth", "bearertoken", "bearerheader");

  private static final Pattern BEARER = word("Bearer");

  /** What is said of nothing but a name and a password (RFC 7617). */
  private static final Pattern BASIC =
      Pattern.compile("\\bbasic auth|\\bHTTP Basic\\b|[\"'`]Basic\\b", Pattern.CASE_INSENSITIVE);

  /**
   * A word in front of a placeholder, as in {@code Token token=<key>} and {@code OAuth {token}}.
   */
  private static final List<Pattern> OTHERS =
      List.of(
          Pattern.compile("\\b(Token) token="),
          word("Basic"),
          Pattern.compile(
              "\\b([A-Z][A-Za-z0-9-]*) ?(?:<[A-Za-z_ -]+>|\\{[A-Za-z_ -]+}|\\[[A-Za-z_ -]+])"),
          Pattern.compile(
              "(?:prefix(?:ed)?(?: with)?|prepended with|followed by|starts? with|the"
                  + " (?:word|string)) [\"'`“]([A-Za-z][A-Za-z0-9-]*)[\"'`” ]",
              Pattern.CASE_INSENSITIVE));

  private AuthorizationWords() {}

  private static Pattern word(String word) {
    return Pattern.compile("\\b(" + word + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /** Returns the scheme that the apiKey scheme at {@code place} means. */
  static AuthScheme scheme(String name, Place place, DocumentFindings findings) {
    String description = place.text("description");
    boolean named = description.isBlank() && BEARER_NAMES.contains(plain(name));
    if (named || isBearer(description)) {
      findings.note(
          place,
          "security scheme \""
              + name
              + "\" is an apiKey in Authorization that holds a bearer token: \"Bearer \" is put in"
              + " front of the token",
          "scheme-authorization");
      return BearerScheme.BEARER;
    }
    OTHERS.stream()
        .map(pattern -> pattern.matcher(description))
        .filter(Matcher::find)
        .findFirst()
        .ifPresent(matcher -> tell(name, matcher.group(1), place, findings));
    return new ApiKeyScheme(Placement.HEADER, place.text("name"), "");
  }

  /** Returns the scheme of an Authorization header that is described by {@code description}. */
  public static AuthScheme scheme(String description) {
    if (isBearer(description)) {
      return BearerScheme.BEARER;
    }
    return BASIC.matcher(description).find()
        ? new BasicScheme()
        : ApiKeyScheme.of(Placement.HEADER, "Authorization");
  }

  private static boolean isBearer(String description) {
    String rest = BEARER.matcher(description).replaceAll("");
    return BEARER.matcher(description).find()
        && OTHERS.stream().noneMatch(pattern -> pattern.matcher(rest).find());
  }

  private static void tell(String name, String word, Place place, DocumentFindings findings) {
    findings.note(
        place,
        "the key of security scheme \""
            + name
            + "\" is sent in Authorization as it is; its description speaks of \""
            + word
            + "\": give the key with that word in front if the API asks for it",
        "scheme-authorization");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
