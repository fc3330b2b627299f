package io.github.authdex.auth;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A scheme as one API has it: under a name, with a credential of that API for each role.
 *
 * @param name the key in the entry or document
 * @param title what the provider calls this way of authenticating, or empty
 * @param description when to choose it, or empty
 * @param scheme what the API asks for
 * @param credentials role to the name of a credential, or to {@code ""} for an empty value
 */
public record BoundScheme(
    String name,
    String title,
    String description,
    AuthScheme scheme,
    Map<String, String> credentials) {
  public BoundScheme {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(scheme, "scheme");
    credentials = Collections.unmodifiableMap(new LinkedHashMap<>(credentials));
  }

  /** Returns the values of this scheme's roles, given the values of the API's credentials. */
  public Credentials roles(Credentials held) {
    return role -> {
      String credential = credentials.getOrDefault(role, role);
      return credential.isEmpty() ? Optional.of(Secret.of("")) : held.find(credential);
    };
  }
}
