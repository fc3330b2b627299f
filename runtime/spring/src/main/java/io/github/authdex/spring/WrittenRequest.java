package io.github.authdex.spring;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.AbstractClientHttpRequest;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.client.ClientRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request that is written to nowhere, to see what its content is and which headers it brings. */
final class WrittenRequest extends AbstractClientHttpRequest {
  private final ClientRequest request;
  private Flux<DataBuffer> content = Flux.empty();

  WrittenRequest(ClientRequest request) {
    this.request = request;
    getHeaders().addAll(request.headers());
    String cookies =
        request.cookies().entrySet().stream()
            .flatMap(
                cookie -> cookie.getValue().stream().map(value -> cookie.getKey() + "=" + value))
            .collect(Collectors.joining("; "));
    if (!cookies.isEmpty()) {
      getHeaders().add(HttpHeaders.COOKIE, cookies);
    }
  }

  /** Returns the content that {@code writers} write, when its headers are there too. */
  Mono<Flux<DataBuffer>> by(List<HttpMessageWriter<?>> writers) {
    return Mono.defer(() -> request.body().insert(this, new Context(writers)))
        .then(Mono.fromSupplier(() -> content));
  }

  private record Context(List<HttpMessageWriter<?>> messageWriters)
      implements BodyInserter.Context {
    @Override
    public Optional<ServerHttpRequest> serverRequest() {
      return Optional.empty();
    }

    @Override
    public Map<String, Object> hints() {
      return Map.of();
    }
  }

  @Override
  public HttpMethod getMethod() {
    return request.method();
  }

  @Override
  public URI getURI() {
    return request.url();
  }

  @Override
  public DataBufferFactory bufferFactory() {
    return DefaultDataBufferFactory.sharedInstance;
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // So it is declared.
  public <T> T getNativeRequest() {
    throw new UnsupportedOperationException(
        "Expected content that is written alike by every library but it asks for the request of"
            + " one");
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    return doCommit(
        () -> {
          content = Flux.from(body);
          return Mono.empty();
        });
  }

  @Override
  public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
    return writeWith(Flux.from(body).concatMap(Function.identity()));
  }

  @Override
  public Mono<Void> setComplete() {
    return doCommit();
  }

  @Override
  protected void applyHeaders() {}

  @Override
  protected void applyCookies() {}
}
