package io.github.authdex.generator.apply;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.TellingPrefixes;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.openapi.SecretWords;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells credentials from other texts: by where the API wants them, by name, by how they begin. */
final class CredentialFinder {
  private static final Pattern SCHEME_WORD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)\\s+\\S.*");

  /** What stands where a credential belongs and is none. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)<.*>|\\[.*]|\\$\\{?\\w+}?|\\{[^{}]*}|:\\w+|x+|\\*+|\\.+|…|-+|null|undefined|none|true"
              + "|false|string|token|secret|password|api[_ -]?key|access[_ -]?token"
              + "|(?:.*[^a-z])?(?:your|my|insert|enter|paste|replace|put|change)[_ -].*"
              + "|.*[_ -]here");

  /** What is called a token and says where one was. */
  private static final Pattern CURSOR =
      Pattern.compile("(?i).*(page|next|continuation|sync|cursor|resume|csrf|xsrf)[_-]?token");

  private final VariableSyntax syntax;
  private final TellingPrefixes prefixes;

  CredentialFinder(VariableSyntax syntax, TellingPrefixes prefixes) {
    this.syntax = syntax;
    this.prefixes = prefixes;
  }

  /** Returns {@code text} as a credential, if it is one; {@code entry} is the API's, if known. */
  Optional<FoundCredential> find(HeldText text, Optional<Entry> entry, boolean saved) {
    String value = text.value().strip();
    if (value.isEmpty() || syntax.refers(value)) {
      return Optional.empty();
    }
    Fit fit = entry.map(each -> fit(each, text.place(), value)).orElse(Fit.NONE);
    String prefix = fit.schemes.isEmpty() ? schemeWord(text.place(), value) : fit.prefix;
    if (isPlaceholder(value.substring(prefix.length()).strip())) {
      return Optional.empty();
    }
    boolean credential = !fit.schemes.isEmpty() || isCredential(text.place(), value);
    return credential
        ? Optional.of(new FoundCredential(text, fit.schemes, prefix, saved))
        : Optional.empty();
  }

  static boolean isPlaceholder(String value) {
    return value.isEmpty() || PLACEHOLDER.matcher(value).matches();
  }

  private boolean isCredential(HeldPlace place, String value) {
    return place.sort() == Sort.AUTH || isNamed(place.name()) || prefixes.whose(value).isPresent();
  }

  private static boolean isNamed(String name) {
    return SecretWords.isSecret(name) && !CURSOR.matcher(name).matches();
  }

  private static String schemeWord(HeldPlace place, String value) {
    Matcher word = SCHEME_WORD.matcher(value);
    return isAuthorization(place) && word.matches() ? value.substring(0, word.end(1) + 1) : "";
  }

  static boolean isAuthorization(HeldPlace place) {
    return place.sort() == Sort.HEADER && place.name().equalsIgnoreCase("Authorization");
  }

  /** Which schemes take a value, and behind which prefix. */
  private record Fit(Set<String> schemes, String prefix) {
    private static final Fit NONE = new Fit(Set.of(), "");
  }

  /** Of schemes that share a place those are meant whose prefix is the longest that is there. */
  private static Fit fit(Entry entry, HeldPlace place, String value) {
    Fit best = Fit.NONE;
    for (BoundScheme bound : entry.schemes().values()) {
      String prefix = bound.scheme().prefix();
      boolean there =
          isPlain(bound.scheme())
              && isProof(bound, place)
              && value.regionMatches(true, 0, prefix, 0, prefix.length());
      if (there && (best.schemes.isEmpty() || prefix.length() > best.prefix.length())) {
        best = new Fit(new LinkedHashSet<>(Set.of(bound.name())), prefix);
      } else if (there && prefix.length() == best.prefix.length()) {
        best.schemes.add(bound.name());
      }
    }
    boolean another = best.prefix.isEmpty() && !schemeWord(place, value).isEmpty();
    return another ? Fit.NONE : best;
  }

  /** Of other kinds what stands there is made for one request, and of no use to another. */
  private static boolean isPlain(AuthScheme scheme) {
    return scheme instanceof ApiKeyScheme
        || scheme instanceof BasicScheme
        || scheme instanceof BearerScheme
        || scheme instanceof OAuth2Scheme
        || scheme instanceof OidcScheme;
  }

  /** Returns whether {@code bound} proves at {@code place}. */
  static boolean isProof(BoundScheme bound, HeldPlace place) {
    return bound.scheme().places().stream().anyMatch(place::is);
  }
}
