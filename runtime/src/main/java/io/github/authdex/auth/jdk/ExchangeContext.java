package io.github.authdex.auth.jdk;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.internal.jdk.OpenClient;
import io.github.authdex.auth.sending.AuthFlow;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.util.concurrent.Executor;

/**
 * What all exchanges of a client share.
 *
 * @param http what sends, while it is open
 * @param flow decides what is sent
 * @param turns those of the one connection, if they share one
 * @param limits how long they may take
 * @param executor where asynchronous ones are signed
 * @param observer is told of each request and response
 */
record ExchangeContext(
    OpenClient http,
    AuthFlow flow,
    TurnQueue turns,
    TimeLimits limits,
    Executor executor,
    ExchangeObserver observer) {
  /** Returns the same for other credentials, which can be closed alone. */
  ExchangeContext with(Authentication authentication) {
    AuthFlow other = flow.with(authentication);
    TurnQueue turns = new TurnQueue(other.ownsConnection());
    return new ExchangeContext(http.lent(), other, turns, limits, executor, observer);
  }

  /** Returns the same with other limits, which closes with this one. */
  ExchangeContext within(TimeLimits limits) {
    return new ExchangeContext(http, flow, turns, limits, executor, observer);
  }

  /** Returns the same, which can be closed alone. */
  ExchangeContext lent() {
    return new ExchangeContext(http.lent(), flow, turns, limits, executor, observer);
  }
}
