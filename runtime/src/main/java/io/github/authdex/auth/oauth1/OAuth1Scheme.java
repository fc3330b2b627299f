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
}
