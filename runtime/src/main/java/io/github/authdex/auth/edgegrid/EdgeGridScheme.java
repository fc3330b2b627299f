package io.github.authdex.auth.edgegrid;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import java.util.List;

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
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(
        new EdgeGridSigner(
            EdgeGridCredentials.of(credentials), headersToSign, maxBody, environment));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.edgeGrid(this);
  }
}
