package io.github.authdex.auth.jdk;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.sending.AuthFlow;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;

/**
 * What all exchanges of a client share.
 *
 * @param http sends
 * @param flow decides what is sent
 * @param turns those of the one connection, if they share one
 * @param limits how long they may take
 * @param executor where asynchronous ones are signed
 * @param observer is told of each request and response
 */
record Sending(
    HttpClient http,
    AuthFlow flow,
    Turns turns,
    Limits limits,
    Executor executor,
    ExchangeObserver observer) {
  /** Returns the same for other credentials. */
  Sending with(Authentication authentication) {
    AuthFlow other = flow.with(authentication);
    return new Sending(http, other, new Turns(other.ownsConnection()), limits, executor, observer);
  }
}
