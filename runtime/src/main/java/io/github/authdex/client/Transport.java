package io.github.authdex.client;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.internal.jdk.JdkHttp;
import io.github.authdex.auth.internal.jdk.OpenClient;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * What calls travel on.
 *
 * @param http what sends, while it is open
 * @param own whether that was made here and is not the caller's
 * @param sending what the caller has set besides
 * @param tokenTimeout how long a token endpoint may take, if the caller has set that
 * @param retries how often a call is sent, unless it says that itself
 * @param log what tells persons of calls, if anything does
 */
record Transport(
    OpenClient http,
    boolean own,
    UnaryOperator<AuthHttpClient.Builder> sending,
    Optional<Duration> tokenTimeout,
    RetryPolicy retries,
    Optional<LoggedExchange> log) {
  private static final String NAME = "API client";
  private static final Duration SHORTEST_TOKEN_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration USUAL_TOKEN_TIMEOUT = Duration.ofSeconds(60);
  private static final int LONGEST_TOKEN_ANSWER = 1 << 20;

  static Transport of(
      Optional<HttpClient> given,
      UnaryOperator<AuthHttpClient.Builder> sending,
      Optional<Duration> tokenTimeout,
      RetryPolicy retries,
      Optional<LoggedExchange> log) {
    OpenClient http =
        given
            .map(callers -> OpenClient.given(callers, NAME))
            .orElseGet(() -> OpenClient.own(JdkHttp.defaultClient(), NAME));
    return new Transport(http, given.isEmpty(), sending, tokenTimeout, retries, log);
  }

  /** Returns what sends requests to the origin of {@code server} by {@code authentication}. */
  AuthHttpClient to(URI server, Authentication authentication) {
    AuthHttpClient.Builder builder =
        sending
            .apply(AuthHttpClient.builder())
            .authentication(authentication)
            .allow(server)
            .longestResponse(LONGEST_TOKEN_ANSWER); // Answers to calls are streams, of any length.
    log.ifPresent(builder::observer);
    boolean ownConnections =
        own && (authentication.tls().isPresent() || authentication.ownsConnection());
    return (ownConnections ? builder : builder.http(http.get())).build();
  }

  /** Returns how long a call waits for the token that tells where it goes. */
  Duration tokenWait() {
    return tokenTimeout.orElse(USUAL_TOKEN_TIMEOUT);
  }

  /** Returns what reaches token and login endpoints. */
  HttpExchange exchange() {
    return tokenTimeout
        .filter(limit -> limit.compareTo(SHORTEST_TOKEN_TIMEOUT) > 0)
        .map(limit -> HttpExchange.over(http.get(), limit, LONGEST_TOKEN_ANSWER))
        .orElseGet(() -> HttpExchange.over(http.get()));
  }

  static HttpResponse<InputStream> send(AuthHttpClient client, Request request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for an answer");
    }
  }

  /** Returns the answer with its content in memory. */
  static CompletableFuture<Response> whole(AuthHttpClient client, Request request) {
    return client.sendAsync(request);
  }

  static CompletableFuture<HttpResponse<InputStream>> sendAsync(
      AuthHttpClient client, Request request) {
    return client.sendAsync(request, BodyHandlers.ofInputStream());
  }
}
