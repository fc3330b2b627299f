package io.github.authdex.lab.consent;

import java.util.Optional;
import java.util.Set;

/**
 * What a client asks a person for (RFC 6749 §4.1.1), found right.
 *
 * @param implicit whether a token is asked for rather than a code (§4.2.1)
 * @param redirectUri where the answer goes, as it was sent
 * @param state to be repeated, or empty
 * @param scopes that are asked for; all if none was named
 * @param named whether scopes were named
 * @param challenge of the code (RFC 7636 §4.3), if there is one
 * @param method how the challenge is made of the verifier, {@code S256} or {@code plain}
 * @param nonce to be repeated in an ID token (OpenID Connect Core 1.0 §3.1.2.1), if there is one
 */
public record ConsentRequest(
    boolean implicit,
    String redirectUri,
    Optional<String> state,
    Set<String> scopes,
    boolean named,
    Optional<String> challenge,
    String method,
    Optional<String> nonce) {
  public ConsentRequest {
    scopes = Set.copyOf(scopes);
  }

  /** Returns this for {@code fewer} scopes. */
  ConsentRequest with(Set<String> fewer) {
    return new ConsentRequest(implicit, redirectUri, state, fewer, true, challenge, method, nonce);
  }
}
