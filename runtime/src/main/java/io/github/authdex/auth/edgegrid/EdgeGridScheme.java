package io.github.authdex.auth.edgegrid;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Akamai EdgeGrid (EG1-HMAC-SHA256).
 *
 * @param headersToSign headers that the signature covers, in order
 * @param maxBody how many bytes of a POST body are hashed
 */
public record EdgeGridScheme(List<String> headersToSign, int maxBody) implements AuthScheme {
  public EdgeGridScheme {
    headersToSign = List.copyOf(headersToSign);
  }

  /** Returns the scheme that covers {@code headersToSign} and the first 128 KiB of a body. */
  public static EdgeGridScheme of(List<String> headersToSign) {
    return new EdgeGridScheme(headersToSign, 131_072);
  }

  @Override
  public String kind() {
    return "edgegrid";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(
        CredentialRole.secret("clientToken"),
        CredentialRole.secret("clientSecret"),
        CredentialRole.secret("accessToken"));
  }

  @Override
  public List<WirePlace> places() {
    return List.of(WirePlace.AUTHORIZATION);
  }

  @Override
  public String prefix() {
    return "EG1-HMAC-SHA256 ";
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(
        new EdgeGridSigner(
            EdgeGridCredentials.of(credentials), headersToSign, maxBody, environment));
  }

  /** {@inheritDoc} That is {@link EdgeRc}, if it is for the host of {@code server}. */
  @Override
  public Optional<Credentials> kept(URI server, Map<String, String> environment, Path home)
      throws IOException {
    return EdgeRc.find(environment, home)
        .filter(section -> section.host().equalsIgnoreCase(server.getHost()))
        .map(EdgeRc::credentials);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.edgeGrid(this);
  }
}
