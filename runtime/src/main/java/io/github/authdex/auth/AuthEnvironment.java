package io.github.authdex.auth;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenListener;
import io.github.authdex.auth.token.TokenStore;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What signers need from outside: time, random numbers, a way to reach a server, a place for
 * tokens, and where the API lives.
 *
 * @param clock the time that goes into signatures
 * @param nonces unpredictable numbers, once each
 * @param exchange sends requests to token and login endpoints
 * @param tokens keeps what those return
 * @param server the base URL in use, against which an endpoint that is a path is resolved; an empty
 *     reference where a token is to tell it
 * @param variables fills {@code {name}} in templates: server variables by name
 * @param endpoints has the last word on where an endpoint lies; the lab moves all to loopback
 * @param answerFields what is kept of the answer that brings a token, as JSON pointers (RFC 6901);
 *     an answer without a text at one of them is refused
 * @param tokenListener hears what becomes of tokens
 */
public record AuthEnvironment(
    Clock clock,
    NonceSource nonces,
    HttpExchange exchange,
    TokenStore tokens,
    URI server,
    Credentials variables,
    UnaryOperator<URI> endpoints,
    Set<String> answerFields,
    TokenListener tokenListener) {
  private static final Pattern URL_PART = Pattern.compile("[A-Za-z0-9._~-]+");

  public AuthEnvironment {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(nonces, "nonces");
    Objects.requireNonNull(exchange, "exchange");
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(variables, "variables");
    Objects.requireNonNull(endpoints, "endpoints");
    answerFields = Set.copyOf(answerFields);
    Objects.requireNonNull(tokenListener, "tokenListener");
  }

  /** Makes one that tells nobody what becomes of tokens. */
  public AuthEnvironment(
      Clock clock,
      NonceSource nonces,
      HttpExchange exchange,
      TokenStore tokens,
      URI server,
      Credentials variables,
      UnaryOperator<URI> endpoints,
      Set<String> answerFields) {
    this(
        clock,
        nonces,
        exchange,
        tokens,
        server,
        variables,
        endpoints,
        answerFields,
        TokenListener.NONE);
  }

  /** Makes one of whose answers nothing is kept beside the token. */
  public AuthEnvironment(
      Clock clock,
      NonceSource nonces,
      HttpExchange exchange,
      TokenStore tokens,
      URI server,
      Credentials variables,
      UnaryOperator<URI> endpoints) {
    this(clock, nonces, exchange, tokens, server, variables, endpoints, Set.of());
  }

  /**
   * Returns the environment of a program that keeps no tokens beyond its own run: the system's
   * clock and random numbers, tokens in memory, no variables.
   *
   * @param server the base URL in use
   */
  public static AuthEnvironment of(URI server) {
    return new AuthEnvironment(
        Clock.systemUTC(),
        NonceSource.secure(),
        HttpExchange.shared(),
        new InMemoryTokenStore(),
        server,
        name -> Optional.empty(),
        UnaryOperator.identity());
  }

  /** Returns this environment with {@code clock}. */
  public AuthEnvironment withClock(Clock clock) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /** Returns this environment with {@code nonces}. */
  public AuthEnvironment withNonces(NonceSource nonces) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /** Returns this environment with {@code exchange}. */
  public AuthEnvironment withExchange(HttpExchange exchange) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /** Returns this environment below {@code server}. */
  public AuthEnvironment withServer(URI server) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /** Returns this environment with {@code tokens}. */
  public AuthEnvironment withTokens(TokenStore tokens) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /** Returns this environment with {@code variables}. */
  public AuthEnvironment withVariables(Credentials variables) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /** Returns this environment whose templates may refer to what the caller holds, too. */
  public AuthEnvironment withHeld(Credentials held) {
    return withVariables(name -> held.find(name).or(() -> variables.find(name)));
  }

  /** Returns this environment with {@code endpoints}. */
  public AuthEnvironment withEndpoints(UnaryOperator<URI> endpoints) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /** Returns this environment with {@code answerFields}. */
  public AuthEnvironment withAnswerFields(Set<String> answerFields) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /** Returns this environment with {@code tokenListener}. */
  public AuthEnvironment withTokenListener(TokenListener tokenListener) {
    return new AuthEnvironment(
        clock, nonces, exchange, tokens, server, variables, endpoints, answerFields, tokenListener);
  }

  /**
   * Returns the URL of {@code template}, which is absolute or a path on the server in use.
   *
   * @throws IllegalArgumentException if a variable's value could move it to another host or path,
   *     or it is a path and the server in use is not known yet
   */
  public URI endpoint(String template) {
    URI url = server.resolve(Template.expand(template, this::urlPart));
    if (!url.isAbsolute()) {
      throw new IllegalArgumentException(
          "Expected to know the server before a token is asked for at \""
              + template
              + "\" on it, which is to tell a variable of its URL; give that variable");
    }
    return endpoints.apply(url);
  }

  private Optional<Secret> urlPart(String name) {
    Optional<Secret> value = variables.find(name);
    if (value.isPresent() && !URL_PART.matcher(value.get().reveal()).matches()) {
      throw new IllegalArgumentException(
          "Expected letters, digits, dots, hyphens, underscores and tildes for \""
              + name
              + "\", which stands in a URL");
    }
    return value;
  }

  /** Returns {@code template} with each {@code {name}} replaced by the variable of that name. */
  public String expand(String template) {
    return Template.expand(template, variables);
  }
}
