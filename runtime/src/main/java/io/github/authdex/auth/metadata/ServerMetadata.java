package io.github.authdex.auth.metadata;

import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.message.Origin;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an authorization server says of itself (RFC 8414 §2, OpenID Connect Discovery 1.0 §3). Its
 * endpoints are https, or on this machine where the document is too; a program gets one from {@link
 * Discovery}.
 */
public final class ServerMetadata {
  private static final String WELL_KNOWN = "/.well-known/";
  private static final List<String> ENDPOINTS =
      List.of(
          "authorization_endpoint",
          "token_endpoint",
          "device_authorization_endpoint",
          "pushed_authorization_request_endpoint",
          "revocation_endpoint",
          "introspection_endpoint",
          "registration_endpoint",
          "jwks_uri");

  private final URI document;
  private final String issuer;
  private final ServerJson json;

  private ServerMetadata(URI document, String issuer, ServerJson json) {
    this.document = document;
    this.issuer = issuer;
    this.json = json;
  }

  /**
   * Returns what {@code json}, which stood at {@code document}, says.
   *
   * @throws DiscoveryException if it is another issuer's, or has no token endpoint that can be used
   */
  static ServerMetadata of(URI document, ServerJson json) throws DiscoveryException {
    String issuer = issuer(document, json);
    if (!isIssuer(issuer, document)) {
      throw stranger(document, issuer);
    }
    return checked(document, issuer, json);
  }

  /**
   * Returns what {@code json} says, which stood where {@code issuer} has its document.
   *
   * @throws DiscoveryException if it names another, be it by a slash alone (RFC 8414 §3.3), or has
   *     no token endpoint that can be used
   */
  static ServerMetadata of(URI document, String issuer, ServerJson json) throws DiscoveryException {
    String named = issuer(document, json);
    if (!named.equals(issuer)) {
      throw stranger(document, named);
    }
    return checked(document, issuer, json);
  }

  private static ServerMetadata checked(URI document, String issuer, ServerJson json)
      throws DiscoveryException {
    ServerMetadata metadata = new ServerMetadata(document, issuer, json);
    metadata.tokenEndpoint();
    return metadata;
  }

  private static String issuer(URI document, ServerJson json) throws DiscoveryException {
    return json.text("/issuer")
        .orElseThrow(() -> DiscoveryException.broken(document, "has no issuer"));
  }

  private static DiscoveryException stranger(URI document, String issuer) {
    return DiscoveryException.broken(
        document,
        "is that of the issuer "
            + ServerText.printable(issuer)
            + ", whose own stands elsewhere (OpenID Connect Discovery 1.0 §4.3)");
  }

  /** Returns where this was read. */
  public URI document() {
    return document;
  }

  /** Returns the server's identifier, to be compared as text. */
  public String issuer() {
    return issuer;
  }

  /** Returns where a person consents (RFC 6749 §3.1). */
  public Optional<URI> authorizationEndpoint() throws DiscoveryException {
    return endpoint("authorization_endpoint");
  }

  /** Returns where a grant becomes a token (RFC 6749 §3.2). */
  public URI tokenEndpoint() throws DiscoveryException {
    return endpoint("token_endpoint")
        .orElseThrow(() -> DiscoveryException.broken(document, "has no token_endpoint"));
  }

  /** Returns where a device flow starts (RFC 8628 §4). */
  public Optional<URI> deviceAuthorizationEndpoint() throws DiscoveryException {
    return endpoint("device_authorization_endpoint");
  }

  /** Returns where an authorization request is left beforehand (RFC 9126 §5). */
  public Optional<URI> pushedAuthorizationRequestEndpoint() throws DiscoveryException {
    return endpoint("pushed_authorization_request_endpoint");
  }

  /** Returns where a token is made worthless (RFC 7009). */
  public Optional<URI> revocationEndpoint() throws DiscoveryException {
    return endpoint("revocation_endpoint");
  }

  /** Returns where a token is looked up (RFC 7662). */
  public Optional<URI> introspectionEndpoint() throws DiscoveryException {
    return endpoint("introspection_endpoint");
  }

  /** Returns where a program registers itself (RFC 7591). */
  public Optional<URI> registrationEndpoint() throws DiscoveryException {
    return endpoint("registration_endpoint");
  }

  /** Returns where the keys are that the server signs with (RFC 7517). */
  public Optional<URI> jwksUri() throws DiscoveryException {
    return endpoint("jwks_uri");
  }

  /** Returns the grant types that it takes, empty if it does not say. */
  public Optional<List<String>> grantTypes() {
    return json.texts("/grant_types_supported");
  }

  /** Returns how a client may prove itself, empty if it does not say. */
  public Optional<List<String>> clientAuthenticationMethods() {
    return json.texts("/token_endpoint_auth_methods_supported");
  }

  /** Returns the scopes that it names, which may be fewer than there are. */
  public List<String> scopes() {
    return json.texts("/scopes_supported").orElse(List.of());
  }

  /**
   * Returns how a code challenge may be made (RFC 7636); empty if none is taken or the server does
   * not say.
   */
  public List<String> codeChallengeMethods() {
    return json.texts("/code_challenge_methods_supported").orElse(List.of());
  }

  /** Returns the algorithms of ID tokens; empty if the server does not say. */
  public List<String> idTokenAlgorithms() {
    return json.texts("/id_token_signing_alg_values_supported").orElse(List.of());
  }

  /** Returns the algorithms with which a client proves a key (RFC 9449 §5.1); empty if none. */
  public List<String> dpopAlgorithms() {
    return json.texts("/dpop_signing_alg_values_supported").orElse(List.of());
  }

  /** Returns whether the server takes {@code grantType}, as far as it says. */
  public boolean takesGrant(String grantType) {
    return grantTypes().map(types -> types.contains(grantType)).orElse(true);
  }

  /** Returns whether a client may prove itself by {@code method}, as far as the server says. */
  public boolean takesClient(String method) {
    return clientAuthenticationMethods().map(methods -> methods.contains(method)).orElse(true);
  }

  /** Returns whether a code challenge may be made by {@code method}, as far as the server says. */
  public boolean takesCodeChallenge(String method) {
    return json.texts("/code_challenge_methods_supported")
        .map(methods -> methods.contains(method))
        .orElse(true);
  }

  /** Returns whether the server names itself in what a browser brings back (RFC 9207 §3). */
  public boolean namesIssuer() {
    return isTrue("authorization_response_iss_parameter_supported");
  }

  /** Returns whether a client id may be the URL of a document that describes the client. */
  public boolean takesClientIdMetadataDocument() {
    return isTrue("client_id_metadata_document_supported");
  }

  /** Returns whether authorization requests must be left beforehand (RFC 9126 §5). */
  public boolean requiresPushedAuthorizationRequests() {
    return isTrue("require_pushed_authorization_requests");
  }

  /** Returns all endpoints that are URLs, by the names of their members. */
  Map<String, URI> endpoints() {
    Map<String, URI> endpoints = new LinkedHashMap<>();
    for (String member : ENDPOINTS) {
      json.text("/" + member).flatMap(ToldUrl::parsed).ifPresent(url -> endpoints.put(member, url));
    }
    return endpoints;
  }

  private boolean isTrue(String member) {
    return json.text("/" + member).filter("true"::equals).isPresent();
  }

  /** Only what runs on this machine itself may send us to this machine without TLS. */
  private Optional<URI> endpoint(String member) throws DiscoveryException {
    Optional<String> text = json.text("/" + member);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ToldUrl.confidential(text.get(), document)
            .orElseThrow(
                () ->
                    DiscoveryException.broken(
                        document,
                        (member.startsWith("i") ? "has an " : "has a ")
                            + member
                            + " that is not an https URL")));
  }

  /**
   * Returns whether {@code issuer}'s document stands at {@code document}: behind the issuer's path
   * (§4.1), or before it as in RFC 8414 §3.1. Of a document at a place of its own the origin
   * counts.
   */
  private static boolean isIssuer(String issuer, URI document) {
    String url = document.getScheme() + "://" + document.getRawAuthority() + document.getRawPath();
    int known = url.indexOf(WELL_KNOWN);
    if (known < 0) {
      return ToldUrl.parsed(issuer).filter(uri -> isSameOrigin(uri, document)).isPresent();
    }
    String name = url.substring(known + WELL_KNOWN.length());
    String behind = name.indexOf('/') < 0 ? "" : name.substring(name.indexOf('/'));
    return plain(issuer).equals(plain(url.substring(0, known) + behind));
  }

  private static boolean isSameOrigin(URI issuer, URI document) {
    return Origin.of(issuer).equals(Origin.of(document));
  }

  private static String plain(String issuer) {
    return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerMetadata that
        && document.equals(that.document)
        && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(document, json);
  }

  @Override
  public String toString() {
    return "metadata of " + ServerText.printable(issuer);
  }
}
