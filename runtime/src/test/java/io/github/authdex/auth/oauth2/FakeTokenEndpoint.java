package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Answers token requests in memory from a list of answers, at a time that a test sets. */
final class FakeTokenEndpoint extends Clock implements HttpExchange {
  private final ConcurrentLinkedQueue<Response> answers = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final TokenStore store;
  private volatile Instant now = Instant.parse("2026-11-24T12:00:00Z");

  private final AtomicLong draws = new AtomicLong();
  private volatile String draw = "00000000";

  FakeTokenEndpoint() {
    this(new InMemoryTokenStore());
  }

  FakeTokenEndpoint(TokenStore store) {
    this.store = store;
  }

  /** Answers the next request without an answer with {@code json}; a quote is an apostrophe. */
  FakeTokenEndpoint answer(int status, String json) {
    return answer(status, json, Headers.EMPTY);
  }

  FakeTokenEndpoint answer(int status, String json, Headers headers) {
    answers.add(
        new Response(
            new ResponseHead(URI.create("https://as.example/token"), status, headers),
            Body.of(json.replace('\'', '"'))));
    return this;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Has each nonce begin with {@code draw}. */
  FakeTokenEndpoint drawing(String draw) {
    this.draw = draw;
    return this;
  }

  TokenStore store() {
    return store;
  }

  /** Returns the contents of the requests so far. */
  List<String> contents() {
    return requests.stream()
        .map(r -> new String(r.body().bytes().orElseThrow(), StandardCharsets.UTF_8))
        .toList();
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  AuthEnvironment environment() {
    return new AuthEnvironment(
        this,
        () -> draw + "%024x".formatted(draws.incrementAndGet()),
        this,
        store,
        URI.create("https://api.example"),
        name -> Optional.empty(),
        UnaryOperator.identity());
  }

  @Override
  public Response send(Request request) throws IOException {
    requests.add(request);
    Response answer = answers.poll();
    if (answer == null) {
      throw new IOException("The endpoint is down");
    }
    return answer;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new AssertionError("Nobody asks for another zone");
  }
}
