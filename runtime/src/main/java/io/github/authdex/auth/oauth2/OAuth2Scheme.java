package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Issued;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.metadata.ServerMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * OAuth 2.0 (RFC 6749): a grant becomes an access token, which goes on requests.
 *
 * <p>Where the API asks for a JWT as the client's proof (RFC 7523 §2.2), one is signed for each
 * token request: with {@code clientSecret} by HS256, or with {@code privateKey}, in PEM or as a
 * JWK, by the algorithm of the key; {@code keyId} and {@code certificate} tell the server which key
 * that is. A caller may also hold {@code clientAssertion}, such a JWT made elsewhere. Where it asks
 * for the certificate of the connection (RFC 8705 §2), {@code certificate} is shown to the token
 * endpoint; to show it to the API too is for {@code mtls} beside this scheme. What takes a person
 * is in {@link OAuth2Client}.
 *
 * <p>Where the API binds tokens to a key (RFC 9449), {@code dpopKey}, a JWK, proves each token
 * request and each request of the API. Where it takes tokens of others (RFC 8693, RFC 7523 §2.1),
 * {@code subjectToken} is one.
 *
 * @param flows the flows that the API offers, in its order
 * @param options what this API does in its own way
 */
public record OAuth2Scheme(List<OAuth2Flow> flows, OAuth2Options options) implements AuthScheme {
  private static final Set<String> OPEN = Set.of("clientId", "keyId", "username");

  public OAuth2Scheme {
    flows = List.copyOf(flows);
    Objects.requireNonNull(options, "options");
  }

  /**
   * Returns how who holds {@code credentials} gets tokens of a server whose metadata was read: the
   * flows that it takes, the client proving itself in a way that it lists.
   *
   * @param options what the API does in its own way
   * @param scopes name to what it allows
   * @throws DiscoveryException if it names an endpoint that cannot be used, or takes no proof that
   *     the caller could give
   */
  public static OAuth2Scheme at(
      ServerMetadata metadata,
      OAuth2Options options,
      Map<String, String> scopes,
      Credentials credentials)
      throws DiscoveryException {
    return new DiscoveredServer(metadata, options, scopes).scheme(credentials);
  }

  @Override
  public String kind() {
    return "oauth2";
  }

  @Override
  public List<CredentialRole> roles() {
    List<String> names = new ArrayList<>(List.of("clientId"));
    names.addAll(options.clientAuthentication().proof());
    names.addAll(options.clientAuthentication().beside());
    names.addAll(List.of("username", "password", "accessToken", "refreshToken"));
    if (flows.stream().anyMatch(flow -> flow.type() == OAuth2Flow.Type.TOKEN_EXCHANGE)) {
      names.add("subjectToken");
    }
    if (options.dpop() != DpopUse.NONE) {
      names.add("dpopKey");
    }
    return names.stream()
        .map(name -> new CredentialRole(name, !OPEN.contains(name), true))
        .toList();
  }

  @Override
  public List<WirePlace> places() {
    return options.places();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Besides, a client whose secret the API asks for may hold {@code clientAssertion} in its
   * place.
   */
  @Override
  public List<Way> ways() {
    return OAuth2Ways.of(this);
  }

  @Override
  public String prefix() {
    return options.prefix();
  }

  @Override
  public List<SchemeEndpoint> endpoints() {
    return flows.stream().flatMap(OAuth2Flow::endpoints).distinct().toList();
  }

  @Override
  public Issued issued() {
    return options.tokenFields().issued();
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return authenticate(credentials, environment, List.of());
  }

  /**
   * {@inheritDoc}
   *
   * <p>What the caller holds decides how tokens are got: an access token is used as it is; else a
   * refresh token, client credentials, or user name and password get one when it is needed. Without
   * {@code scopes} the flow's scope is asked for if it has one alone.
   */
  @Override
  public Authentication authenticate(
      Credentials credentials, AuthEnvironment environment, List<String> scopes) {
    GrantChoice choice = new GrantChoice(this, credentials, environment, scopes);
    Authentication token = Authentication.of(choice.signer());
    return choice
        .dpop()
        .map(dpop -> Authentication.all(List.of(token, dpop.authentication())))
        .orElse(token);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.oauth2(this);
  }
}
