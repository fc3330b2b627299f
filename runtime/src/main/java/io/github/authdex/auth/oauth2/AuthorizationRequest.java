package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.internal.text.PercentEncoding;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Where a person is sent to consent (RFC 6749 §4.1.1). The program keeps it until the person comes
 * back, since the answer is only worth something beside it.
 *
 * @param endpoint the authorization endpoint; its own query stays
 * @param clientId the client identifier
 * @param redirectUri where the person comes back, empty if only one is registered
 * @param scope what is asked for, empty to leave that to the server
 * @param state comes back unchanged and is used once
 * @param verifier proves at the token endpoint who asked, empty where a server does not take it
 * @param resources where the token shall count (RFC 8707), each a parameter of its own
 * @param others what this API asks for besides; they win over the standard's
 * @param names what this API calls the standard's
 */
public record AuthorizationRequest(
    URI endpoint,
    String clientId,
    Optional<URI> redirectUri,
    Optional<String> scope,
    String state,
    Optional<CodeVerifier> verifier,
    List<URI> resources,
    Map<String, String> others,
    AuthorizationNames names) {
  public AuthorizationRequest {
    Endpoint.requireConfidential("authorization", endpoint);
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(redirectUri, "redirectUri");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(verifier, "verifier");
    Objects.requireNonNull(names, "names");
    if (state.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a state, without which anybody's code would do (RFC 6749 §10.12)");
    }
    resources = List.copyOf(resources);
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    for (URI resource : resources) {
      if (!resource.isAbsolute() || resource.getRawFragment() != null) {
        throw new IllegalArgumentException(
            "Expected an absolute URI without fragment as the resource (RFC 8707 §2) but was \""
                + resource
                + "\"");
      }
    }
  }

  /** Returns the URL that the person opens. */
  public URI toUri() {
    StringJoiner query = new StringJoiner("&");
    parameters().forEach((name, value) -> query.add(parameter(name, value)));
    resources.forEach(resource -> query.add(parameter("resource", resource.toString())));
    return with(query);
  }

  /**
   * Returns the URL that the person opens when the request was left at the server (RFC 9126 §4).
   *
   * @param reference what the server calls it
   */
  URI standingFor(String reference) {
    StringJoiner query = new StringJoiner("&");
    query.add(parameter(names.ofSent("client_id"), clientId));
    return with(query.add(parameter("request_uri", reference)));
  }

  private URI with(StringJoiner query) {
    String own = endpoint.getRawQuery();
    String base = endpoint.toString().split("[?#]", 2)[0];
    return URI.create(base + "?" + (own == null || own.isEmpty() ? "" : own + "&") + query);
  }

  /**
   * Returns the nonce that an ID token must repeat (OpenID Connect Core 1.0 §3.1.2.1), if this
   * request asks for one: nobody can tell it who does not know the state.
   */
  public Optional<String> nonce() {
    return Optional.ofNullable(others.get("nonce"));
  }

  /**
   * Returns what an answer to this request must say to be one; see {@link AuthorizationCallback}.
   */
  public AuthorizationCallback callback(Optional<String> issuer, boolean issuerRequired) {
    return new AuthorizationCallback(state, issuer, issuerRequired, names);
  }

  /** Returns all parameters but the resources, by the names that go out. */
  Map<String, String> parameters() {
    Map<String, String> standard = new LinkedHashMap<>();
    standard.put("response_type", "code");
    standard.put("client_id", clientId);
    redirectUri.ifPresent(uri -> standard.put("redirect_uri", uri.toString()));
    scope.ifPresent(text -> standard.put("scope", text));
    standard.put("state", state);
    verifier.ifPresent(
        proof -> {
          standard.put("code_challenge", proof.challenge());
          standard.put("code_challenge_method", CodeVerifier.METHOD);
        });
    Map<String, String> parameters = new LinkedHashMap<>();
    standard.forEach((name, value) -> parameters.put(names.ofSent(name), value));
    parameters.putAll(others);
    return parameters;
  }

  private static String parameter(String name, String value) {
    return PercentEncoding.encodeForm(name) + "=" + PercentEncoding.encodeForm(value);
  }

  /** Shows neither the state nor the verifier. */
  @Override
  public String toString() {
    return "authorization request of " + clientId + " to " + endpoint.getHost();
  }
}
