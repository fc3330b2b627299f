package io.github.authdex.auth.mtls;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * A client certificate in the TLS handshake (OpenAPI 3.1 type {@code mutualTLS}; RFC 8705).
 *
 * <p>The certificate is a chain in PEM or a key store in PKCS #12 or JKS; certificate, key and
 * authorities are each a text or the path of a file, a key store also Base64. Where a caller also
 * holds {@code authorities}, the server's certificate must come from one of them.
 */
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
  public List<WirePlace> places() {
    return List.of();
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    MtlsSetup setup = MtlsSetup.of(credentials, environment.clock());
    return new Authentication(List.of(), List.of(), Optional.of(setup));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.mtls(this);
  }
}
