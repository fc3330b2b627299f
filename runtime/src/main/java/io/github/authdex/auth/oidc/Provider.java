package io.github.authdex.auth.oidc;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.metadata.ServerMetadata;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.List;
import java.util.Optional;

/**
 * A provider whose discovery document was read.
 *
 * @param scheme what the API says of it
 * @param metadata what the provider says
 */
record Provider(OidcScheme scheme, ServerMetadata metadata) {
  /**
   * Returns how its tokens are got, without a person, by who holds {@code credentials}.
   *
   * @throws DiscoveryException if the provider takes no grant or proof that the caller could give
   */
  OAuth2Scheme oauth2(Credentials credentials) throws DiscoveryException {
    OAuth2Scheme found = OAuth2Scheme.at(metadata, scheme.options(), scheme.scopes(), credentials);
    boolean enough =
        found.ways().stream()
            .anyMatch(way -> way.needed().stream().allMatch(role -> isHeld(role, credentials)));
    if (!enough && !isHeld("refreshToken", credentials)) {
      throw new DiscoveryException(
          metadata.document(),
          "says that it takes the grants "
              + metadata.grantTypes().orElse(List.of())
              + " and none of those for which credentials are there",
          0,
          Optional.empty());
    }
    return found;
  }

  private static boolean isHeld(String role, Credentials credentials) {
    return credentials.find(role).filter(secret -> !secret.isEmpty()).isPresent();
  }
}
