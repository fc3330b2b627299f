package io.github.authdex.auth.credential;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives the credentials to sign a request with: keys that are rotated, keys for an hour from a
 * security token service, a token that a command prints. Programs may implement it; later versions
 * add methods with a default body alone.
 *
 * <p>It is asked on a thread that may wait, once at a time, and at most once for a request: who
 * signs meanwhile gets the same. Threads share it.
 */
@FunctionalInterface
public interface CredentialSource {
  /**
   * Credentials and their life.
   *
   * @param values by name; depending on where the source is used a name is a credential or a role
   * @param expires when to ask again; if empty, the source is asked for each request
   */
  record Held(Map<String, Secret> values, Optional<Instant> expires) {
    public Held {
      values = Map.copyOf(values);
      Objects.requireNonNull(expires, "expires");
    }

    /** Returns {@code values}, which hold for one request. */
    public static Held of(Map<String, Secret> values) {
      return new Held(values, Optional.empty());
    }

    /** Returns the same until {@code end}. */
    public Held until(Instant end) {
      return new Held(values, Optional.of(end));
    }
  }

  /**
   * Returns what is held now.
   *
   * @throws IOException if it cannot be had; the request fails with it, unsent
   */
  Held current() throws IOException;

  /**
   * Hears that a server answered 401 to a request that was signed with {@code held}, unless it has
   * given other values since. A source that keeps values forgets these, since it is asked again at
   * once, once for the request.
   */
  default void refused(Held held) {}

  /**
   * Returns the source that finds its values in {@code secrets} and gives them for {@code life}, or
   * until a server refuses them: a token for an hour that a command prints, or a file that is
   * replaced. What is not found is left out.
   *
   * @param names of the values in {@code secrets}, by the names that they are given by
   * @param life less than the values live, since nobody tells when they end; zero asks for each
   *     request
   */
  static CredentialSource of(
      SecretSource secrets, Map<String, String> names, Duration life, Clock clock) {
    return new NamedSecrets(secrets, names, life, clock);
  }
}
