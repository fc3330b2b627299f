package io.github.authdex.auth;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What signers need from outside: time, random numbers, a way to reach a server, a place for
 * tokens, and where the API lives.
 *
 * @param clock the time that goes into signatures
 * @param nonces unpredictable numbers, once each
 * @param exchange sends requests to token and login endpoints
 * @param tokens keeps what those return
 * @param server the base URL in use, against which an endpoint that is a path is resolved
 * @param variables fills {@code {name}} in templates: server variables by name
 * @param endpoints has the last word on where an endpoint lies; the lab moves all to loopback
 */
public record AuthEnvironment(
    Clock clock,
    NonceSource nonces,
    HttpExchange exchange,
    TokenStore tokens,
    URI server,
    Credentials variables,
    UnaryOperator<URI> endpoints) {
  public AuthEnvironment {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(nonces, "nonces");
    Objects.requireNonNull(exchange, "exchange");
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(variables, "variables");
    Objects.requireNonNull(endpoints, "endpoints");
  }

  /** Returns the URL of {@code template}, which is absolute or a path on the server in use. */
  public URI endpoint(String template) {
    return endpoints.apply(server.resolve(expand(template)));
  }

  /** Returns {@code template} with each {@code {name}} replaced by the variable of that name. */
  public String expand(String template) {
    return Template.expand(template, variables);
  }
}
