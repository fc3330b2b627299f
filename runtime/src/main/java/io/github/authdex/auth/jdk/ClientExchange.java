package io.github.authdex.auth.jdk;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.jdk.JdkHttp;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.Attempt;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One request of the caller's until its last response.
 *
 * @param sending what it shares with others
 * @param request what the caller asks for
 * @param template has the version and so on of what is sent
 * @param handler reads the last response
 * @param deadline when it must have ended
 */
record ClientExchange<T>(
    ExchangeContext sending,
    Request request,
    HttpRequest template,
    BodyHandler<T> handler,
    Deadline deadline) {

  static <T> ClientExchange<T> of(
      ExchangeContext sending, Request request, BodyHandler<T> handler) {
    return new ClientExchange<>(
        sending,
        request,
        HttpRequest.newBuilder(request.uri()).build(),
        handler,
        new Deadline(sending.limits()));
  }

  /** The request's own time limit counts where it has one. */
  static <T> ClientExchange<T> of(
      ExchangeContext sending, HttpRequest request, BodyHandler<T> handler) {
    TimeLimits limits = request.timeout().map(sending.limits()::withPart).orElse(sending.limits());
    return new ClientExchange<>(
        sending, JdkHttp.fromJdk(request), request, handler, new Deadline(limits));
  }

  /** Returns the first attempt. */
  CompletableFuture<Attempt> first() {
    return sending.flow().firstAsync(request);
  }

  /** Returns the attempt that follows, or empty if the response is the last. */
  CompletableFuture<Optional<Attempt>> next(Attempt attempt, HttpResponse<?> response) {
    return Futures.flat(
        () -> {
          ResponseHead head = JdkHttp.head(attempt.plain().uri(), response);
          sending.observer().received(head);
          return sending.flow().nextAsync(attempt, head);
        });
  }

  /** Returns how long {@link #next} may take. */
  Duration forNext() {
    return deadline.forAnswer(sending.flow().patience());
  }

  /** Returns what is waited for when a request is signed, in messages. */
  String proof() {
    return "a token or another proof for " + request;
  }

  /** Returns {@code attempt} as it is sent now, of which the observer is told. */
  HttpRequest outgoing(Attempt attempt) throws IOException {
    deadline.check(request);
    sending.observer().sending(attempt.sent());
    HttpRequest.Builder outgoing =
        JdkHttp.builder(attempt.sent(), template).timeout(deadline.forHeaders());
    return sending.flow().ownsConnection()
        ? outgoing.version(HttpClient.Version.HTTP_1_1).build()
        : outgoing.build();
  }

  /** Returns the last response, its content read. */
  HttpResponse<T> last(Attempt attempt, HttpResponse<?> response, T body) {
    T content = RuledStream.over(body, attempt.plain().uri());
    return new PlainResponse<>(
        response, JdkHttp.builder(attempt.plain(), template).build(), content);
  }
}
