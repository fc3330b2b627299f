package io.github.authdex.auth.mtls;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.UnsupportedSchemeException;
import java.util.List;

/** A client certificate in the TLS handshake (OpenAPI 3.1 type {@code mutualTLS}; RFC 8705). */
public record MtlsScheme() implements AuthScheme {
  @Override
  public String kind() {
    return "mtls";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(
        CredentialRole.secret("certificate"),
        CredentialRole.secret("privateKey").orAbsent(),
        CredentialRole.secret("passphrase").orAbsent());
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    throw new UnsupportedSchemeException(kind());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.mtls(this);
  }
}
