package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * OAuth 1.0a (RFC 5849): a signature over each request.
 *
 * @param signatureMethod the oauth_signature_method, such as {@code HMAC-SHA1}
 * @param in where the protocol parameters travel (§3.5)
 * @param realm a template for the realm, or empty
 * @param bodyHash whether a body that is not a form is covered
 * @param temporaryCredentialUrl §2.1
 * @param authorizationUrl §2.2
 * @param tokenUrl §2.3
 */
public record OAuth1Scheme(
    String signatureMethod,
    Placement in,
    String realm,
    boolean bodyHash,
    Optional<String> temporaryCredentialUrl,
    Optional<String> authorizationUrl,
    Optional<String> tokenUrl)
    implements AuthScheme {
  public OAuth1Scheme {
    Objects.requireNonNull(signatureMethod, "signatureMethod");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(realm, "realm");
    Objects.requireNonNull(temporaryCredentialUrl, "temporaryCredentialUrl");
    Objects.requireNonNull(authorizationUrl, "authorizationUrl");
    Objects.requireNonNull(tokenUrl, "tokenUrl");
  }

  @Override
  public String kind() {
    return "oauth1";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(
        CredentialRole.open("clientId"),
        CredentialRole.secret("clientSecret"),
        CredentialRole.open("token").orAbsent(),
        CredentialRole.secret("tokenSecret").orAbsent());
  }

  @Override
  public List<WirePlace> places() {
    return in == Placement.HEADER
        ? List.of(WirePlace.AUTHORIZATION)
        : Stream.of("oauth_signature", "oauth_consumer_key", "oauth_token")
            .map(name -> new WirePlace(in, name))
            .toList();
  }

  @Override
  public String prefix() {
    return in == Placement.HEADER ? "OAuth " : "";
  }

  @Override
  public List<Way> ways() {
    return List.of(Way.only(roles(), List.of(realm)));
  }

  @Override
  public List<SchemeEndpoint> endpoints() {
    List<SchemeEndpoint> endpoints = new ArrayList<>();
    temporaryCredentialUrl.ifPresent(
        url -> endpoints.add(new SchemeEndpoint(SchemeEndpoint.Use.TEMPORARY_CREDENTIALS, url)));
    authorizationUrl.ifPresent(
        url -> endpoints.add(new SchemeEndpoint(SchemeEndpoint.Use.CONSENT, url)));
    tokenUrl.ifPresent(url -> endpoints.add(new SchemeEndpoint(SchemeEndpoint.Use.TOKEN, url)));
    return List.copyOf(endpoints);
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(
        new OAuth1Signer(
            this, OAuth1Credentials.of(credentials), List.of(), environment.withHeld(credentials)));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.oauth1(this);
  }

  /**
   * Returns a builder of the signature in the Authorization header, without a realm.
   *
   * @param signatureMethod the oauth_signature_method, such as {@code HMAC-SHA1}
   */
  public static Builder builder(String signatureMethod) {
    return new Builder(signatureMethod);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String signatureMethod;
    private Placement in = Placement.HEADER;
    private String realm = "";
    private boolean bodyHash = false;
    private Optional<String> temporaryCredentialUrl = Optional.empty();
    private Optional<String> authorizationUrl = Optional.empty();
    private Optional<String> tokenUrl = Optional.empty();

    private Builder(String signatureMethod) {
      this.signatureMethod = signatureMethod;
    }

    /** Sets where the protocol parameters travel (§3.5). */
    public Builder in(Placement in) {
      this.in = in;
      return this;
    }

    /** Sets the template for the realm. */
    public Builder realm(String realm) {
      this.realm = realm;
      return this;
    }

    /** Sets whether a body that is not a form is covered. */
    public Builder bodyHash(boolean bodyHash) {
      this.bodyHash = bodyHash;
      return this;
    }

    /** Sets where temporary credentials are got (RFC 5849 §2.1). */
    public Builder temporaryCredentialUrl(String temporaryCredentialUrl) {
      this.temporaryCredentialUrl = Optional.of(temporaryCredentialUrl);
      return this;
    }

    /** Sets where a person consents (RFC 5849 §2.2). */
    public Builder authorizationUrl(String authorizationUrl) {
      this.authorizationUrl = Optional.of(authorizationUrl);
      return this;
    }

    /** Sets where token credentials are got (RFC 5849 §2.3). */
    public Builder tokenUrl(String tokenUrl) {
      this.tokenUrl = Optional.of(tokenUrl);
      return this;
    }

    /** Returns what was collected. */
    public OAuth1Scheme build() {
      return new OAuth1Scheme(
          signatureMethod, in, realm, bodyHash, temporaryCredentialUrl, authorizationUrl, tokenUrl);
    }
  }
}
