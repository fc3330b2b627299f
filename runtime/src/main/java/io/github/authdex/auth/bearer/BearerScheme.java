package io.github.authdex.auth.bearer;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.List;
import java.util.Objects;

/**
 * A token in the Authorization header (RFC 6750).
 *
 * @param prefix what stands in front of the token, with its space: {@code "Bearer "}, {@code "Bot
 *     "}
 */
public record BearerScheme(String prefix) implements AuthScheme {
  /** The scheme of RFC 6750. */
  public static final BearerScheme BEARER = new BearerScheme("Bearer ");

  public BearerScheme {
    Objects.requireNonNull(prefix, "prefix");
  }

  @Override
  public String kind() {
    return "bearer";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(CredentialRole.secret("token"));
  }

  @Override
  public List<WirePlace> places() {
    return List.of(WirePlace.AUTHORIZATION);
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return with(credentials.require("token"));
  }

  /** Returns what sends {@code token} with each request. */
  public Authentication with(Secret token) {
    return Authentication.of(new BearerSigner(prefix, token));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.bearer(this);
  }
}
