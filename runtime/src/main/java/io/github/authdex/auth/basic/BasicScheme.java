package io.github.authdex.auth.basic;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Secret;
import java.util.List;

/** HTTP Basic (RFC 7617): user-id and password in UTF-8. */
public record BasicScheme() implements AuthScheme {
  @Override
  public String kind() {
    return "basic";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(CredentialRole.open("username"), CredentialRole.secret("password").orAbsent());
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(
        new BasicSigner(
            credentials.require("username"),
            credentials.find("password").orElseGet(() -> Secret.of(""))));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.basic(this);
  }
}
