package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the scopes that a request asks for. */
record ScopeReader(OAuth2Options options, SchemeScopes scopes) {
  /** Returns those that {@code parameters} name. */
  Set<String> named(TokenParameters parameters) throws TokenRefusal {
    Set<String> asked = new LinkedHashSet<>();
    Pattern separator = Pattern.compile(Pattern.quote(options.scopeSeparator()));
    for (String scope : separator.split(parameters.find("scope").orElse(""), -1)) {
      if (!scope.isEmpty()) {
        asked.add(scope);
      }
    }
    if (!scopes.allow(asked)) {
      throw TokenRefusal.of(
          "invalid_scope",
          "The API does not list every scope that was asked for; \""
              + options.scopeSeparator()
              + "\" stands between scopes");
    }
    return asked;
  }

  /** Returns those, or all if they name none. */
  Set<String> orKnown(TokenParameters parameters) throws TokenRefusal {
    Set<String> asked = named(parameters);
    return asked.isEmpty() ? scopes.known() : asked;
  }
}
