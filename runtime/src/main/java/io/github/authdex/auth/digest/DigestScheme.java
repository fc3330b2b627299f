package io.github.authdex.auth.digest;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import java.util.List;
import java.util.Optional;

/** HTTP Digest (RFC 7616): answers the server's challenge with a hash of the password. */
public record DigestScheme() implements AuthScheme {
  @Override
  public String kind() {
    return "digest";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(CredentialRole.open("username"), CredentialRole.secret("password"));
  }

  @Override
  public List<WirePlace> places() {
    return List.of(WirePlace.AUTHORIZATION);
  }

  @Override
  public boolean answersChallenges() {
    return true;
  }

  @Override
  public String prefix() {
    return "Digest ";
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    DigestUser user =
        new DigestUser(credentials.require("username").reveal(), credentials.require("password"));
    DigestResponder responder = new DigestResponder(user, environment.nonces());
    return new Authentication(List.of(responder), List.of(responder), Optional.empty());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.digest(this);
  }
}
