package io.github.authdex.spring;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.Attempt;
import io.github.authdex.auth.sending.AuthFlow;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The steps of a flow, none of which holds a thread of whoever waits for it. */
record FlowSteps(AuthFlow flow) {
  Mono<Attempt> first(Request request) {
    return step(() -> flow.firstAsync(request), TimelyProof.limit(), request);
  }

  Mono<Optional<Attempt>> next(Attempt attempt, ResponseHead response) {
    return step(() -> flow.nextAsync(attempt, response), TimelyProof.limit(flow), attempt.plain());
  }

  /** What signs may be somebody's own and wait; a token that others want too is not cancelled. */
  private static <T> Mono<T> step(
      Supplier<CompletableFuture<T>> step, Duration limit, Request request) {
    return Mono.fromFuture(step, true)
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(limit, Mono.error(() -> TimelyProof.late(limit, request)));
  }

  /** Shows nothing of the credentials. */
  @Override
  public String toString() {
    return "steps of a flow";
  }
}
