package io.github.authdex.auth.oidc;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A provider whose discovery document was read.
 *
 * @param scheme what the API says of it
 * @param metadata what the provider says
 */
record Provider(OidcScheme scheme, ProviderMetadata metadata) {
  /**
   * Returns how its tokens are got by who holds {@code credentials}.
   *
   * @throws DiscoveryException if the provider takes no grant or proof that the caller could give
   */
  OAuth2Scheme oauth2(Credentials credentials) throws DiscoveryException {
    List<OAuth2Flow> flows = new ArrayList<>();
    flows.add(flow(OAuth2Flow.Type.AUTHORIZATION_CODE)); // Its refresh tokens work here.
    for (OAuth2Flow.Type type :
        List.of(OAuth2Flow.Type.CLIENT_CREDENTIALS, OAuth2Flow.Type.PASSWORD)) {
      if (metadata.takes(type.grantType())) {
        flows.add(flow(type));
      }
    }
    OAuth2Scheme found = new OAuth2Scheme(flows, scheme.options().with(method(credentials)));
    boolean enough =
        found.ways().stream()
            .anyMatch(way -> way.needed().stream().allMatch(role -> isHeld(role, credentials)));
    if (!enough && !isHeld("refreshToken", credentials)) {
      throw unusable(
          "takes the grants "
              + metadata.grantTypes().orElse(List.of())
              + " and none of those"
              + " for which credentials are there");
    }
    return found;
  }

  private OAuth2Flow flow(OAuth2Flow.Type type) {
    return new OAuth2Flow(
        type,
        Optional.empty(),
        Optional.of(metadata.tokenEndpoint().toString()),
        Optional.empty(),
        Optional.empty(),
        scheme.scopes(),
        OAuth2Flow.Pkce.UNKNOWN,
        Optional.empty());
  }

  /**
   * Returns how the client proves itself: as the API says if the provider takes that, else as the
   * provider takes it and the client can; a client that has nothing to prove itself with is public.
   */
  private ClientAuthentication method(Credentials credentials) throws DiscoveryException {
    ClientAuthentication usual = scheme.options().clientAuthentication();
    boolean isPublic =
        List.of(ClientAuthentication.values()).stream()
            .noneMatch(method -> isProvable(method, credentials));
    if (metadata.takes(usual) || isPublic || isHeld("clientAssertion", credentials)) {
      return usual;
    }
    for (ClientAuthentication method : ClientAuthentication.values()) {
      if (method != ClientAuthentication.NONE
          && metadata.takes(method)
          && isProvable(method, credentials)) {
        return method;
      }
    }
    throw unusable(
        "takes clients that prove themselves by "
            + metadata.authMethods().orElse(List.of())
            + " and the credentials are for none of these");
  }

  private static boolean isProvable(ClientAuthentication method, Credentials credentials) {
    return method.proof().stream().allMatch(role -> isHeld(role, credentials));
  }

  private static boolean isHeld(String role, Credentials credentials) {
    return credentials.find(role).filter(secret -> !secret.isEmpty()).isPresent();
  }

  private DiscoveryException unusable(String found) {
    return new DiscoveryException(
        metadata.document(), "says that it " + found, 0, Optional.empty());
  }
}
