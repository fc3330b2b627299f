package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.metadata.ServerMetadata;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An authorization server as its metadata tells it (RFC 8414 §2).
 *
 * @param options what the API does in its own way
 * @param scopes name to what it allows
 */
record DiscoveredServer(
    ServerMetadata metadata, OAuth2Options options, Map<String, String> scopes) {
  /**
   * Returns how its tokens are got by who holds {@code credentials}.
   *
   * @throws DiscoveryException if it names an endpoint that cannot be used, or takes no proof that
   *     the caller could give
   */
  OAuth2Scheme scheme(Credentials credentials) throws DiscoveryException {
    List<OAuth2Flow> flows = new ArrayList<>();
    flows.add(authorizationCode()); // Its refresh tokens work here.
    for (OAuth2Flow.Type type :
        List.of(
            OAuth2Flow.Type.CLIENT_CREDENTIALS,
            OAuth2Flow.Type.PASSWORD,
            OAuth2Flow.Type.DEVICE_AUTHORIZATION)) {
      if (metadata.takesGrant(type.grantType())) {
        flow(type).ifPresent(flows::add);
      }
    }
    exchange().ifPresent(flows::add);
    return new OAuth2Scheme(flows, options.with(method(credentials)));
  }

  /** Returns the flow that takes tokens of others, if the server says that it has one. */
  private Optional<OAuth2Flow> exchange() throws DiscoveryException {
    List<String> grants = metadata.grantTypes().orElse(List.of());
    OAuth2Flow.Builder flow = builder(OAuth2Flow.Type.TOKEN_EXCHANGE);
    if (grants.contains(OAuth2Flow.Type.TOKEN_EXCHANGE.grantType())) {
      return Optional.of(flow.build());
    }
    return grants.contains(Grant.JWT_BEARER)
        ? Optional.of(flow.grantType(Grant.JWT_BEARER).build())
        : Optional.empty();
  }

  private OAuth2Flow authorizationCode() throws DiscoveryException {
    OAuth2Flow.Builder flow = builder(OAuth2Flow.Type.AUTHORIZATION_CODE);
    metadata.authorizationEndpoint().map(URI::toString).ifPresent(flow::authorizationUrl);
    // A server that knows none ignores what it does not know (RFC 6749 §3.1).
    return flow.pkce(OAuth2Flow.Pkce.SUPPORTED).build();
  }

  /**
   * Refuses a server that says how code challenges are made and leaves out the way that is sent.
   */
  static void requireChallenge(ServerMetadata metadata) throws DiscoveryException {
    if (!metadata.takesCodeChallenge(CodeVerifier.METHOD)) {
      throw new DiscoveryException(
          metadata.document(),
          "says that the server takes code challenges by "
              + ServerText.printable(metadata.codeChallengeMethods().toString())
              + " alone and not by S256 (RFC 7636 §4.2), without which whoever sees the code could"
              + " use it (RFC 9700 §2.1.1)",
          0,
          Optional.empty());
    }
  }

  /** Returns a flow of {@code type}, if the server has all that it takes. */
  private Optional<OAuth2Flow> flow(OAuth2Flow.Type type) throws DiscoveryException {
    OAuth2Flow.Builder flow = builder(type);
    if (type == OAuth2Flow.Type.DEVICE_AUTHORIZATION) {
      Optional<URI> start = metadata.deviceAuthorizationEndpoint();
      start.map(URI::toString).ifPresent(flow::deviceAuthorizationUrl);
      return start.map(any -> flow.build());
    }
    return Optional.of(flow.build());
  }

  private OAuth2Flow.Builder builder(OAuth2Flow.Type type) throws DiscoveryException {
    return OAuth2Flow.builder(type).tokenUrl(metadata.tokenEndpoint().toString()).scopes(scopes);
  }

  /**
   * Returns how the client proves itself: as the API says if the server takes that and the client
   * can, else as the server takes it and the client can; a client that has nothing to prove itself
   * with is public, as is any where the server asks for no proof.
   */
  private ClientAuthentication method(Credentials credentials) throws DiscoveryException {
    ClientAuthentication usual = options.clientAuthentication();
    if (isHeld("clientAssertion", credentials)) {
      return usual;
    }
    List<ClientAuthentication> provable =
        Stream.concat(Stream.of(usual), Stream.of(ClientAuthentication.values()))
            .filter(method -> isProvable(method, credentials))
            .toList();
    if (provable.isEmpty()) {
      return usual;
    }
    for (ClientAuthentication method : provable) {
      boolean proves = method == usual || method != ClientAuthentication.NONE;
      if (proves && metadata.takesClient(method.wireName())) {
        return method;
      }
    }
    if (metadata.takesClient(ClientAuthentication.NONE.wireName())) {
      return ClientAuthentication.NONE; // A secret that the server does not ask for stays here.
    }
    throw new DiscoveryException(
        metadata.document(),
        "says that it takes clients that prove themselves by "
            + metadata.clientAuthenticationMethods().orElse(List.of())
            + " and the credentials are for none of these",
        0,
        Optional.empty());
  }

  private static boolean isProvable(ClientAuthentication method, Credentials credentials) {
    return method.proof().stream().allMatch(role -> isHeld(role, credentials));
  }

  private static boolean isHeld(String role, Credentials credentials) {
    return credentials.find(role).filter(secret -> !secret.isEmpty()).isPresent();
  }
}
