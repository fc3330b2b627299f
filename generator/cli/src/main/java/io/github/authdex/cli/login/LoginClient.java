package io.github.authdex.cli.login;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.login.OAuthLogin;
import io.github.authdex.auth.oauth2.OAuth2Client;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.catalog.Entry;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The clients of authorization servers that a login makes.
 *
 * @param store keeps the tokens
 */
record LoginClient(Entry entry, Login login, TokenStore store) {
  /** Returns whether tokens of {@code bound} come from an authorization server. */
  static boolean isOf(BoundScheme bound) {
    return bound.scheme() instanceof OAuth2Scheme || bound.scheme() instanceof OidcScheme;
  }

  /** Returns the client of {@code bound}, one of those. */
  OAuth2Client of(BoundScheme bound) throws IOException {
    Credentials roles = bound.roles(Credentials.of(login.values()));
    AuthEnvironment environment =
        AuthEnvironment.of(base())
            .withTokens(store)
            .withVariables(
                name -> Optional.ofNullable(login.variables().get(name)).map(Secret::of));
    return bound.scheme() instanceof OidcScheme scheme
        ? OAuthLogin.of(scheme, roles, environment).client()
        : new OAuth2Client((OAuth2Scheme) bound.scheme(), roles, environment);
  }

  /** Endpoints that are paths need it; one that is not known yet has none. */
  private URI base() {
    try {
      return entry.servers().get(0).resolve(login.variables());
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }
}
