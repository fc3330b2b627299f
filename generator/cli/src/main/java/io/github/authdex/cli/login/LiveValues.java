package io.github.authdex.cli.login;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.OAuth2Client;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.catalog.Entry;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a login is worth now: an access token that is alive in place of its refresh token. */
public final class LiveValues {
  private LiveValues() {}

  /**
   * Returns the values of {@code login} by the entry's names. Any number of programs may ask at
   * once; one of them gets the next token for all.
   *
   * @param store keeps the tokens
   */
  public static Map<String, Secret> of(Entry entry, Login login, TokenStore store)
      throws IOException {
    Map<String, Secret> values = new LinkedHashMap<>(login.values());
    for (BoundScheme bound : entry.schemes().values()) {
      String refresh = bound.credentials().getOrDefault("refreshToken", "refreshToken");
      if (bound.scheme() instanceof OAuth2Scheme scheme && values.containsKey(refresh)) {
        OAuth2Client client =
            new OAuth2Client(
                scheme,
                bound.roles(Credentials.of(login.values())),
                AuthEnvironment.of(base(entry, login))
                    .withTokens(store)
                    .withVariables(
                        name -> Optional.ofNullable(login.variables().get(name)).map(Secret::of)));
        values.remove(refresh);
        values.put(
            bound.credentials().getOrDefault("accessToken", "accessToken"), client.accessToken());
      }
    }
    return values;
  }

  /** Endpoints that are paths need it; one that is not known yet has none. */
  private static URI base(Entry entry, Login login) {
    try {
      return entry.servers().get(0).resolve(login.variables());
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }
}
