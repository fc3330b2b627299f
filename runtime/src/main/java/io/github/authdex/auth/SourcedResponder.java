package io.github.authdex.auth;

import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Answers challenges by what a source gave for the request. Threads share it. */
final class SourcedResponder implements ChallengeResponder {
  private final Sourced sourced;

  SourcedResponder(Sourced sourced) {
    this.sourced = sourced;
  }

  /** Returns the same for {@code exchange}, if that asked the same source. */
  SourcedResponder in(SourcedExchange exchange) {
    return sourced == exchange.source() ? new SourcedResponder(exchange) : this;
  }

  @Override
  public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
    return authentication().respond(request, response);
  }

  @Override
  public CompletionStage<Optional<Request>> respondAsync(Request request, ResponseHead response) {
    return sourced
        .same()
        .thenCompose(made -> made.authentication().respondAsync(request, response));
  }

  @Override
  public boolean answersForbidden() {
    return sourced
        .latest()
        .map(made -> made.authentication().responders().stream())
        .orElseGet(Stream::empty)
        .anyMatch(ChallengeResponder::answersForbidden);
  }

  @Override
  public Optional<Duration> patience() {
    return sourced.latest().flatMap(made -> made.authentication().patience());
  }

  @Override
  public void learn(Request request, ResponseHead response) throws IOException {
    authentication().learn(request, response);
  }

  @Override
  public int mostAnswers() {
    return sourced.latest().map(made -> made.authentication().mostAnswers()).orElse(0);
  }

  /** The request was signed, so that nobody waits. */
  private Authentication authentication() throws IOException {
    return TokenWait.of(sourced.same()).authentication();
  }
}
