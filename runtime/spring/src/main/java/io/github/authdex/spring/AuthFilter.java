package io.github.authdex.spring;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.Attempt;
import java.io.IOException;
import java.util.List;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/** Sends what a flow decides, and waits for nothing. */
final class AuthFilter implements ExchangeFilterFunction {
  private final FlowSteps flow;
  private final List<HttpMessageWriter<?>> writers;
  private final boolean byJdk;

  /**
   * Makes the filter.
   *
   * @param writers those of the client, which write content
   * @param byJdk whether the JDK's client sends, which writes some fields by itself
   */
  AuthFilter(FlowSteps flow, List<HttpMessageWriter<?>> writers, boolean byJdk) {
    this.flow = flow;
    this.writers = writers;
    this.byJdk = byJdk;
  }

  @Override
  public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
    WebExchange exchange = new WebExchange(request, writers, byJdk, next);
    return exchange
        .asked()
        .flatMap(
            asked ->
                flow.first(asked)
                    .flatMap(first -> converse(exchange, first))
                    .onErrorMap(IOException.class, e -> failed(e, asked, exchange))
                    .doFinally(end -> ContentStart.drop(asked.body())));
  }

  private Mono<ClientResponse> converse(WebExchange exchange, Attempt attempt) {
    return exchange.send(attempt).flatMap(response -> following(exchange, attempt, response));
  }

  private Mono<ClientResponse> following(
      WebExchange exchange, Attempt attempt, WebAnswer response) {
    ResponseHead head = response.head();
    return flow.next(attempt, head)
        .onErrorResume(e -> response.drop().then(Mono.error(e)))
        .doOnCancel(() -> response.drop().subscribe())
        .flatMap(
            next ->
                next.isEmpty()
                    ? Mono.just(response.shown())
                    : response.drop().then(Mono.defer(() -> converse(exchange, next.get()))));
  }

  private static WebClientRequestException failed(
      IOException e, Request asked, WebExchange exchange) {
    return PlainRequest.of(asked, exchange.request()).failed(e);
  }
}
