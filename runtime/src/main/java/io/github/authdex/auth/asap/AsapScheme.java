package io.github.authdex.auth.asap;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.internal.crypto.Jws;
import java.util.List;
import java.util.Objects;

/**
 * Atlassian's service-to-service protocol: a short-lived JWT with the issuer's key id.
 *
 * @param algorithm the JWS algorithm (RFC 7518)
 * @param audience a template for the aud claim
 */
public record AsapScheme(String algorithm, String audience) implements AuthScheme {
  public AsapScheme {
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(audience, "audience");
  }

  @Override
  public String kind() {
    return "asap";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(
        CredentialRole.open("issuer"),
        CredentialRole.open("keyId"),
        CredentialRole.secret("privateKey"));
  }

  @Override
  public List<WirePlace> places() {
    return List.of(WirePlace.AUTHORIZATION);
  }

  @Override
  public String prefix() {
    return "Bearer ";
  }

  @Override
  public List<Way> ways() {
    return List.of(Way.only(roles(), List.of(audience)));
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(
        new AsapSigner(
            Jws.of(algorithm, KeyEncoding.PEM, credentials.require("privateKey")),
            credentials.require("issuer").reveal(),
            credentials.require("keyId").reveal(),
            environment.withHeld(credentials).expand(audience),
            environment));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.asap(this);
  }
}
