package io.github.authdex.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What an API answers when the credential is missing or wrong.
 *
 * @param status the status code
 * @param challenge the WWW-Authenticate header, if it is known
 * @param body the JSON body, if it is known
 */
public record CredentialRefusal(int status, Optional<String> challenge, Optional<String> body) {
  /** What RFC 9110 §15.5.2 says. */
  public static final CredentialRefusal UNKNOWN =
      new CredentialRefusal(401, Optional.empty(), Optional.empty());

  public CredentialRefusal {
    Objects.requireNonNull(challenge, "challenge");
    Objects.requireNonNull(body, "body");
  }
}
