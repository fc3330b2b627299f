package io.github.authdex.cli.login;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.catalog.CredentialCheck;
import io.github.authdex.catalog.Entry;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a login is worth now: an access token that is alive in place of its refresh token.
 *
 * @param values by the entry's names
 * @param accessToken the name of the access token, if there is one
 */
public record LiveValues(Map<String, Secret> values, Optional<String> accessToken) {

  /**
   * Returns the values of {@code login}. Any number of programs may ask at once; one of them gets
   * the next token for all.
   *
   * @param store keeps the tokens
   */
  public static LiveValues of(Entry entry, Login login, TokenStore store) throws IOException {
    Map<String, Secret> values = new LinkedHashMap<>(login.values());
    Optional<String> accessToken = Optional.empty();
    for (BoundScheme bound : entry.schemes().values()) {
      String access = bound.credentials().getOrDefault("accessToken", "accessToken");
      String refresh = bound.credentials().getOrDefault("refreshToken", "refreshToken");
      if (LoginClient.isOf(bound) && values.containsKey(refresh)) {
        values.put(access, new LoginClient(entry, login, store).of(bound).accessToken());
        values.remove(refresh);
      }
      if (LoginClient.isOf(bound) && values.containsKey(access)) {
        accessToken = Optional.of(access);
      }
    }
    return new LiveValues(values, accessToken);
  }

  /** Returns a sentence for each value that does not look like a right one of {@code entry}. */
  public List<String> doubts(Entry entry, String profile) {
    return CredentialCheck.of(entry, Clock.systemUTC())
        .in(profile)
        .doubts(entry.credentials().values(), Credentials.of(values));
  }
}
