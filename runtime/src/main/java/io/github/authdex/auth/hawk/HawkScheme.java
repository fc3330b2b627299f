package io.github.authdex.auth.hawk;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.UnsupportedSchemeException;
import java.util.List;
import java.util.Objects;

/**
 * Hawk: a MAC over the request in the Authorization header.
 *
 * @param algorithm {@code sha1} or {@code sha256}
 * @param payloadHash whether the body is covered
 */
public record HawkScheme(String algorithm, boolean payloadHash) implements AuthScheme {
  public HawkScheme {
    Objects.requireNonNull(algorithm, "algorithm");
  }

  @Override
  public String kind() {
    return "hawk";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(CredentialRole.open("id"), CredentialRole.secret("key"));
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    throw new UnsupportedSchemeException(kind());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.hawk(this);
  }
}
