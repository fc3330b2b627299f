package io.github.authdex.spring;

import io.github.authdex.auth.message.ResponseHead;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A response that may not be the last.
 *
 * @param given as it came, which knows the request with its credentials
 * @param request without them
 */
record WebAnswer(ClientResponse given, PlainRequest request) {
  ResponseHead head() {
    return SpringMessages.head(
        request.getURI(), given.statusCode().value(), given.headers().asHttpHeaders());
  }

  /** Returns the response for the caller, whose content may break the rules of HTTP yet. */
  ClientResponse shown() {
    return given.mutate().request(request).body(named -> content()).build();
  }

  /** Not as Spring gives it, which marks failures of it with the URL that was sent. */
  private Flux<DataBuffer> content() {
    Supplier<Flux<DataBuffer>> unnamed =
        given.<Supplier<Flux<DataBuffer>>>body((response, context) -> response::getBody);
    return unnamed.get().onErrorMap(e -> UntoldAnswer.ofLibrary(e, request.getURI()));
  }

  /**
   * Reads what nobody wants, so that its connection can be used again; what is long or slow costs
   * the connection instead.
   */
  Mono<Void> drop() {
    return content()
        .map(WebAnswer::released)
        .scan(Integer::sum)
        .takeUntil(length -> length > UnreadContent.LONGEST)
        .take(Duration.ofSeconds(UnreadContent.SLOWEST_SECONDS))
        .then()
        .onErrorComplete();
  }

  private static int released(DataBuffer piece) {
    int length = piece.readableByteCount();
    DataBufferUtils.release(piece);
    return length;
  }

  /** Shows nothing of what was sent. */
  @Override
  public String toString() {
    return given.statusCode() + " of " + request;
  }
}
