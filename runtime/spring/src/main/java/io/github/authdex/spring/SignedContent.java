package io.github.authdex.spring;

import io.github.authdex.auth.message.Body;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes content as it was signed. */
final class SignedContent implements BodyInserter<Body, ClientHttpRequest> {
  private static final int PIECE = 1 << 13;

  private final Body body;
  private final List<HttpMessageWriter<?>> writers;

  /**
   * Makes the inserter of {@code body}.
   *
   * @param writers by which it was written
   */
  SignedContent(Body body, List<HttpMessageWriter<?>> writers) {
    this.body = body;
    this.writers = writers;
  }

  @Override
  public Mono<Void> insert(ClientHttpRequest message, Context context) {
    if (body.length() == 0) {
      return message.setComplete();
    }
    if (!context.messageWriters().equals(writers)) {
      return Mono.error(OtherCodecsException::new);
    }
    return message.writeWith(content(message.bufferFactory()));
  }

  private Flux<DataBuffer> content(DataBufferFactory buffers) {
    if (body instanceof ContentStart.Begun begun) {
      return begun.content();
    }
    Optional<byte[]> bytes = body.bytes();
    return bytes.isPresent()
        ? Flux.defer(() -> Flux.just(buffers.wrap(bytes.get())))
        : DataBufferUtils.readInputStream(body::open, buffers, PIECE)
            .subscribeOn(Schedulers.boundedElastic());
  }
}
