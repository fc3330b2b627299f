package io.github.authdex.spring;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.Attempt;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/**
 * One request of the caller's until its last response.
 *
 * @param request as the caller made it
 * @param writers write its content
 * @param byJdk whether the JDK's client sends
 * @param next sends
 */
record WebExchange(
    ClientRequest request,
    List<HttpMessageWriter<?>> writers,
    boolean byJdk,
    ExchangeFunction next) {
  /** Returns the request as signers see it, its content read as far as it is held. */
  Mono<Request> asked() {
    return Mono.defer(() -> seen(new WrittenRequest(request)));
  }

  private Mono<Request> seen(WrittenRequest written) {
    return written
        .by(writers)
        .flatMap(content -> ContentStart.of(content, written.getHeaders().getContentLength()))
        .map(
            body ->
                new Request(
                    request.method().name(),
                    request.url(),
                    SpringMessages.given(written.getHeaders()),
                    body));
  }

  /** Returns the answer to what {@code attempt} sends. */
  Mono<WebAnswer> send(Attempt attempt) {
    PlainRequest plain = PlainRequest.of(attempt.plain(), request);
    return Mono.defer(() -> next.exchange(outgoing(attempt.sent())))
        .onErrorMap(WebClientRequestException.class, e -> failed(e, plain))
        .map(response -> new WebAnswer(response, plain));
  }

  private ClientRequest outgoing(Request sent) {
    return ClientRequest.from(request)
        .method(HttpMethod.valueOf(sent.method()))
        .url(sent.uri())
        .headers(
            headers -> {
              headers.clear();
              headers.addAll(SpringMessages.outgoing(sent, byJdk));
            })
        .cookies(cookies -> cookies.clear()) // They stand among the headers.
        .body(new SignedContent(sent.body(), writers))
        .build();
  }

  private static Throwable failed(WebClientRequestException e, PlainRequest plain) {
    return e.getCause() instanceof OtherCodecsException other
        ? other
        : plain.failed(UntoldAnswer.ofLibrary(e.getCause(), plain.getURI()));
  }

  /** Shows nothing of the content. */
  @Override
  public String toString() {
    return "an exchange with " + request.url().getHost();
  }
}
