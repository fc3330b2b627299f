package io.github.authdex.auth.token;

import java.util.List;

/**
 * What a token was issued for: everything that, if it differed, would make another token. A refresh
 * token that the caller gave has one key for its whole chain: the endpoint, the client and its own
 * fingerprint.
 *
 * @param endpoint the token endpoint
 * @param client the client identifier
 * @param grant the grant, with the resource owner's name if it has one
 * @param scopes sorted
 * @param parameters what else the request depends on, as {@code name=value}, sorted; secrets in it
 *     are told apart by a fingerprint and never stand here themselves
 */
public record TokenKey(
    String endpoint, String client, String grant, List<String> scopes, List<String> parameters) {
  public TokenKey {
    scopes = scopes.stream().sorted().distinct().toList();
    parameters = parameters.stream().sorted().toList();
  }
}
