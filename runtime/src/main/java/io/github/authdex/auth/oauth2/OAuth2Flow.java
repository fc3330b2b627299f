package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.SchemeEndpoint.Use;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One flow of an API (OpenAPI 3.2 §4.28).
 *
 * @param type which flow
 * @param authorizationUrl where a person consents (RFC 6749 §3.1)
 * @param tokenUrl where a grant becomes a token (RFC 6749 §3.2)
 * @param refreshUrl where a refresh token becomes a token, if not the token URL
 * @param deviceAuthorizationUrl where a device flow starts (RFC 8628 §3.1)
 * @param revocationUrl where a token is given up (RFC 7009 §2): a form with {@code token} is posted
 *     there, and the client proves itself as at the token URL
 * @param scopes name to what it allows, in the API's order
 * @param pkce whether the API takes a code challenge (RFC 7636)
 * @param grantType the grant_type on the wire, if not the flow's own
 */
public record OAuth2Flow(
    Type type,
    Optional<String> authorizationUrl,
    Optional<String> tokenUrl,
    Optional<String> refreshUrl,
    Optional<String> deviceAuthorizationUrl,
    Optional<String> revocationUrl,
    Map<String, String> scopes,
    Pkce pkce,
    Optional<String> grantType) {
  public OAuth2Flow {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(authorizationUrl, "authorizationUrl");
    Objects.requireNonNull(tokenUrl, "tokenUrl");
    Objects.requireNonNull(refreshUrl, "refreshUrl");
    Objects.requireNonNull(deviceAuthorizationUrl, "deviceAuthorizationUrl");
    Objects.requireNonNull(revocationUrl, "revocationUrl");
    Objects.requireNonNull(pkce, "pkce");
    Objects.requireNonNull(grantType, "grantType");
    scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
  }

  /** Returns the endpoints of this flow. */
  Stream<SchemeEndpoint> endpoints() {
    return Stream.of(
            authorizationUrl.map(url -> new SchemeEndpoint(Use.CONSENT, url)),
            deviceAuthorizationUrl.map(url -> new SchemeEndpoint(Use.DEVICE, url)),
            tokenUrl.map(url -> new SchemeEndpoint(Use.TOKEN, url)),
            refreshUrl.map(url -> new SchemeEndpoint(Use.REFRESH, url)),
            revocationUrl.map(url -> new SchemeEndpoint(Use.REVOCATION, url)))
        .flatMap(Optional::stream);
  }

  /** The flows, under OpenAPI's names where it has one. */
  public enum Type {
    AUTHORIZATION_CODE("authorizationCode", "authorization_code"),
    CLIENT_CREDENTIALS("clientCredentials", "client_credentials"),
    PASSWORD("password", "password"),
    IMPLICIT("implicit", ""),
    DEVICE_AUTHORIZATION("deviceAuthorization", "urn:ietf:params:oauth:grant-type:device_code"),
    /**
     * A token of an issuer whom the server trusts becomes one of its own (RFC 8693); OpenAPI has no
     * name for it.
     */
    TOKEN_EXCHANGE("tokenExchange", "urn:ietf:params:oauth:grant-type:token-exchange");

    private final String wireName;
    private final String grantType;

    Type(String wireName, String grantType) {
      this.wireName = wireName;
      this.grantType = grantType;
    }

    /** Returns OpenAPI's name for the flow. */
    public String wireName() {
      return wireName;
    }

    /** Returns the standard grant_type, empty for the implicit flow, which has none. */
    public String grantType() {
      return grantType;
    }

    /** Returns the flow that OpenAPI calls {@code wireName}. */
    public static Optional<Type> of(String wireName) {
      for (Type type : values()) {
        if (type.wireName.equals(wireName)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }
  }

  /** Whether an API takes a code challenge. */
  public enum Pkce {
    REQUIRED,
    SUPPORTED,
    /** It refuses one. */
    UNSUPPORTED,
    /** Nothing is known, so that none is sent: many an API refuses what it does not know. */
    UNKNOWN;

    /** Returns whether a challenge is sent: only to an API that is known to take it. */
    public boolean isSent() {
      return this == REQUIRED || this == SUPPORTED;
    }
  }

  /**
   * Returns a builder of a flow without scopes.
   *
   * @param type which flow
   */
  public static Builder builder(Type type) {
    return new Builder(type);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final Type type;
    private Optional<String> authorizationUrl = Optional.empty();
    private Optional<String> tokenUrl = Optional.empty();
    private Optional<String> refreshUrl = Optional.empty();
    private Optional<String> deviceAuthorizationUrl = Optional.empty();
    private Optional<String> revocationUrl = Optional.empty();
    private Map<String, String> scopes = Map.of();
    private Pkce pkce = Pkce.UNKNOWN;
    private Optional<String> grantType = Optional.empty();

    private Builder(Type type) {
      this.type = type;
    }

    /** Sets where a person consents (RFC 6749 §3.1). */
    public Builder authorizationUrl(String authorizationUrl) {
      this.authorizationUrl = Optional.of(authorizationUrl);
      return this;
    }

    /** Sets where a grant becomes a token (RFC 6749 §3.2). */
    public Builder tokenUrl(String tokenUrl) {
      this.tokenUrl = Optional.of(tokenUrl);
      return this;
    }

    /** Sets where a refresh token becomes a token, if not the token URL. */
    public Builder refreshUrl(String refreshUrl) {
      this.refreshUrl = Optional.of(refreshUrl);
      return this;
    }

    /** Sets where a device flow starts (RFC 8628 §3.1). */
    public Builder deviceAuthorizationUrl(String deviceAuthorizationUrl) {
      this.deviceAuthorizationUrl = Optional.of(deviceAuthorizationUrl);
      return this;
    }

    /** Sets where a token is given up (RFC 7009 §2). */
    public Builder revocationUrl(String revocationUrl) {
      this.revocationUrl = Optional.of(revocationUrl);
      return this;
    }

    /** Sets name to what it allows, in the API's order. */
    public Builder scopes(Map<String, String> scopes) {
      this.scopes = scopes;
      return this;
    }

    /** Sets whether the API takes a code challenge (RFC 7636). */
    public Builder pkce(Pkce pkce) {
      this.pkce = pkce;
      return this;
    }

    /** Sets the grant_type on the wire, if not the flow's own. */
    public Builder grantType(String grantType) {
      this.grantType = Optional.of(grantType);
      return this;
    }

    /** Returns what was collected. */
    public OAuth2Flow build() {
      return new OAuth2Flow(
          type,
          authorizationUrl,
          tokenUrl,
          refreshUrl,
          deviceAuthorizationUrl,
          revocationUrl,
          scopes,
          pkce,
          grantType);
    }
  }
}
