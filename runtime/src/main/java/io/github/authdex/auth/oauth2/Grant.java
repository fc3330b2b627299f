package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is exchanged at the token endpoint (RFC 6749 §1.3). For a grant without a method here, such
 * as token exchange (RFC 8693), give its type and parameters.
 *
 * @param type the grant_type
 * @param parameters what goes with it, in order; values do not show themselves
 */
public record Grant(String type, Map<String, Secret> parameters) {
  static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  public Grant {
    Objects.requireNonNull(type, "type");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Returns the grant for a code that came back to {@code request} (RFC 6749 §4.1.3), with its
   * state where the API wants that repeated.
   *
   * @param code see {@link AuthorizationCallback#code}
   */
  public static Grant authorizationCode(Secret code, AuthorizationRequest request) {
    Grant grant = authorizationCode(code, request.redirectUri(), request.verifier());
    for (String name : request.names().state()) {
      grant = grant.with(name, request.state());
    }
    return grant;
  }

  /**
   * Returns the grant for a code.
   *
   * @param redirectUri as it was in the authorization request, empty if it was not there
   * @param verifier of the challenge in the authorization request, if there was one
   */
  public static Grant authorizationCode(
      Secret code, Optional<URI> redirectUri, Optional<CodeVerifier> verifier) {
    Map<String, Secret> parameters = new LinkedHashMap<>();
    parameters.put("code", code);
    redirectUri.ifPresent(uri -> parameters.put("redirect_uri", Secret.of(uri.toString())));
    verifier.ifPresent(proof -> parameters.put("code_verifier", proof.secret()));
    return new Grant("authorization_code", parameters);
  }

  /** Returns the grant for a device that a person lets in (RFC 8628 §3.4). */
  public static Grant deviceCode(Secret deviceCode) {
    return new Grant(
        OAuth2Flow.Type.DEVICE_AUTHORIZATION.grantType(), Map.of("device_code", deviceCode));
  }

  /** Returns the grant for an assertion about a user in a JWT (RFC 7523 §2.1). */
  public static Grant jwtBearer(Secret assertion) {
    return new Grant(JWT_BEARER, Map.of("assertion", assertion));
  }

  /**
   * Returns the grant that makes one token of another (RFC 8693 §2.1); {@link #with} adds what
   * shall come of it, such as {@code requested_token_type} and {@code audience}.
   *
   * @param subjectTokenType a URI, such as {@code urn:ietf:params:oauth:token-type:id_token}
   */
  public static Grant tokenExchange(Secret subjectToken, String subjectTokenType) {
    Map<String, Secret> parameters = new LinkedHashMap<>();
    parameters.put("subject_token", subjectToken);
    parameters.put("subject_token_type", Secret.of(subjectTokenType));
    return new Grant(OAuth2Flow.Type.TOKEN_EXCHANGE.grantType(), parameters);
  }

  /** Returns the parameter in which a grant of {@code type} takes a token of another issuer. */
  static String subjectParameter(String type) {
    return type.equals(JWT_BEARER) ? "assertion" : "subject_token";
  }

  /** Returns the grant for a refresh token (RFC 6749 §6). */
  public static Grant refresh(Secret refreshToken) {
    return new Grant("refresh_token", Map.of("refresh_token", refreshToken));
  }

  /** Returns this grant with one more parameter, such as {@code scope}. */
  public Grant with(String name, String value) {
    Map<String, Secret> more = new LinkedHashMap<>(parameters);
    more.put(name, Secret.of(value));
    return new Grant(type, more);
  }
}
