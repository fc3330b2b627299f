package io.github.authdex.auth.apikey;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.List;
import java.util.Objects;

/**
 * A key sent as it is, in one place (OpenAPI 3.1 §4.8.27, type {@code apiKey}).
 *
 * @param in where the key travels
 * @param name the header, parameter, cookie or body field, as the API spells it; a body field below
 *     the top is a JSON pointer (RFC 6901). In the path it is the name of the place {@code {name}};
 *     without such a place the key is the first segment below the server's path
 * @param prefix text in front of the key, with its space if it has one, or empty
 */
public record ApiKeyScheme(Placement in, String name, String prefix) implements AuthScheme {
  public ApiKeyScheme {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(prefix, "prefix");
    if (name.isBlank()) {
      throw new IllegalArgumentException("Expected a name for the " + in + " but it was blank");
    }
  }

  /** Returns the scheme of a key that stands alone in its place. */
  public static ApiKeyScheme of(Placement in, String name) {
    return new ApiKeyScheme(in, name, "");
  }

  @Override
  public String kind() {
    return "apikey";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(CredentialRole.secret("key"));
  }

  @Override
  public List<WirePlace> places() {
    return List.of(new WirePlace(in, name));
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(
        new ApiKeySigner(this, credentials.require("key"), environment.server()));
  }

  /** Returns what puts {@code key} into each request. */
  public Authentication with(Secret key) {
    return Authentication.of(new ApiKeySigner(this, key));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.apiKey(this);
  }
}
