package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Fingerprint;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.ChainKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tokens are kept under. Another secret makes another key, with one exception: a refresh token
 * that the caller holds begins one chain, whatever it is used for and however the client proves
 * itself, since a server that sees one of the chain twice ends it (RFC 9700 §4.14.2).
 *
 * @param endpoint takes the grant
 * @param held what the caller holds
 * @param scopes what the token must allow
 * @param shared whether others than this program may see them
 */
record GrantKeys(TokenEndpoint endpoint, Credentials held, List<String> scopes, boolean shared) {
  private static final String REFRESH = "refresh_token";
  private static final List<String> PROOFS =
      List.of("clientSecret", "privateKey", "certificate", "clientAssertion", "dpopKey");

  /**
   * Returns the key of the access tokens that {@code grant} is exchanged for. A refresh request
   * names no scopes, so that each access token allows all that was granted; but other parameters,
   * such as a resource, make another access token of the same chain.
   */
  AccessKey key(Grant grant) {
    if (!grant.type().equals(REFRESH)) {
      return chain(grant, allSecrets(grant), scopes).access(List.of());
    }
    Map<String, Secret> extra = endpoint.extra();
    return chain(grant, grant.parameters(), List.of())
        .access(extra.isEmpty() ? List.of() : List.of("parameters=" + print(grant, extra)));
  }

  private Map<String, Secret> allSecrets(Grant grant) {
    Map<String, Secret> secrets = new LinkedHashMap<>(grant.parameters());
    secrets.putAll(endpoint.extra());
    PROOFS.forEach(
        role ->
            held.find(role)
                .filter(secret -> !secret.isEmpty())
                .ifPresent(secret -> secrets.put(role, secret)));
    return secrets;
  }

  private ChainKey chain(Grant grant, Map<String, Secret> secrets, List<String> allowed) {
    List<String> parameters = new ArrayList<>(List.of("fingerprint=" + print(grant, secrets)));
    allowed.stream().distinct().forEach(scope -> parameters.add("scope=" + scope));
    return ChainKey.of(endpoint.uri().toString(), client(), grant.type(), parameters);
  }

  private String client() {
    return held.find("clientId").map(Secret::reveal).orElse("");
  }

  private String print(Grant grant, Map<String, Secret> secrets) {
    String salt = endpoint.uri() + " " + client() + " " + grant.type();
    return Fingerprint.of(secrets, salt, shared);
  }
}
