package io.github.authdex.auth;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.token.InMemoryTokenStore;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Environments in which nothing is left to chance. */
public final class Environments {
  /** The time in all of them. */
  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private Environments() {}

  /** Returns an environment without variables, whose nonces are all {@code nonce}. */
  public static AuthEnvironment of(String nonce) {
    return of(NOW, nonce, Map.of());
  }

  /** Returns an environment whose nonces are all {@code nonce}. */
  public static AuthEnvironment of(Instant now, String nonce, Map<String, String> variables) {
    return of(now, nonce, variables, refusing());
  }

  /** Returns an environment that reaches servers through {@code exchange}. */
  public static AuthEnvironment of(
      Instant now, String nonce, Map<String, String> variables, HttpExchange exchange) {
    return new AuthEnvironment(
        Clock.fixed(now, ZoneOffset.UTC),
        () -> nonce,
        exchange,
        new InMemoryTokenStore(),
        URI.create("https://api.example.com/v1/"),
        name -> Optional.ofNullable(variables.get(name)).map(Secret::of),
        UnaryOperator.identity());
  }

  /** Returns credentials from names and values in turn. */
  public static Credentials credentials(String... namesAndValues) {
    Map<String, Secret> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], Secret.of(namesAndValues[i + 1]));
    }
    return Credentials.of(values);
  }

  private static HttpExchange refusing() {
    return request -> {
      throw new AssertionError("Nothing is to be sent, but was: " + request);
    };
  }
}
