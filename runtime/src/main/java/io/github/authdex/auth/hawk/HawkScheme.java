package io.github.authdex.auth.hawk;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hawk: a MAC over the request in the Authorization header.
 *
 * <p>A caller may also hold {@code ext}, data of the application that is signed and sent, and with
 * Oz {@code app} and {@code dlg}.
 *
 * @param algorithm {@code sha1} or {@code sha256}
 * @param payloadHash whether the body is covered
 */
public record HawkScheme(String algorithm, boolean payloadHash) implements AuthScheme {
  public HawkScheme {
    Objects.requireNonNull(algorithm, "algorithm");
  }

  /** Returns the scheme by {@code algorithm} that covers the payload. */
  public static HawkScheme of(String algorithm) {
    return new HawkScheme(algorithm, true);
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
  public List<WirePlace> places() {
    return List.of(WirePlace.AUTHORIZATION);
  }

  @Override
  public String prefix() {
    return "Hawk ";
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    HawkSigner signer =
        new HawkSigner(key(credentials), HawkExtras.of(credentials), payloadHash, environment);
    return new Authentication(List.of(signer), List.of(signer), Optional.empty());
  }

  /**
   * Returns {@code uri} with a bewit: for whoever has it, a GET works until {@code validity} is
   * over.
   */
  public URI presign(
      URI uri, Duration validity, Credentials credentials, AuthEnvironment environment) {
    long expires = environment.clock().instant().getEpochSecond() + validity.toSeconds();
    String ext = credentials.find("ext").map(Secret::reveal).orElse("");
    return Bewit.add(uri, key(credentials), expires, ext);
  }

  private HawkKey key(Credentials credentials) {
    return HawkKey.of(credentials.require("id").reveal(), credentials.require("key"), algorithm);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.hawk(this);
  }
}
