package io.github.authdex.auth.oidc;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.metadata.ServerMetadata;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a person is, as a provider says it, once its signature and all that must hold was checked
 * (OpenID Connect Core 1.0 §2).
 *
 * @param issuer the provider
 * @param subject the person, never the same for two at this provider
 * @param audience the clients that it is for
 * @param issuedAt when it was made
 * @param expires when it ends
 * @param claims all other claims whose value is a text, a number or a truth value, as text
 */
public record IdToken(
    String issuer,
    String subject,
    List<String> audience,
    Instant issuedAt,
    Instant expires,
    Map<String, String> claims) {
  public IdToken {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(issuedAt, "issuedAt");
    Objects.requireNonNull(expires, "expires");
    audience = List.copyOf(audience);
    claims = Map.copyOf(claims);
  }

  /**
   * What an ID token must fit (OpenID Connect Core 1.0 §3.1.3.7).
   *
   * @param clientId whom it must be for
   * @param nonce of the authorization request, if there was one
   * @param accessToken that came with it, if one did
   */
  public record Expected(String clientId, Optional<String> nonce, Optional<Secret> accessToken) {}

  /**
   * Returns what {@code jwt} says, after the provider's keys were read.
   *
   * @param server which made it
   * @throws IdTokenException if it is not one for this client and this request
   * @throws IOException if the keys cannot be had
   */
  public static IdToken verified(
      Secret jwt, ServerMetadata server, Expected expected, AuthEnvironment environment)
      throws IOException {
    return new IdTokenCheck(server, expected, environment).of(jwt);
  }

  /** Shows the provider alone, since the rest is about a person. */
  @Override
  public String toString() {
    return "ID token of " + issuer;
  }
}
