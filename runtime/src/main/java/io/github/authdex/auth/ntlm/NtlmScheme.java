package io.github.authdex.auth.ntlm;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import java.util.List;

/** NTLM version 2 (MS-NLMP): authenticates one connection. */
public record NtlmScheme() implements AuthScheme {
  @Override
  public String kind() {
    return "ntlm";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(
        CredentialRole.open("username"),
        CredentialRole.secret("password"),
        CredentialRole.open("domain").orAbsent());
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
    return "NTLM ";
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(new NtlmResponder(NtlmUser.of(credentials), environment));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.ntlm(this);
  }
}
