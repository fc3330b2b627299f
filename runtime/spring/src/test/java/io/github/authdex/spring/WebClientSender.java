package io.github.authdex.spring;

import io.github.authdex.auth.Sender;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends with WebClient, content as a stream of its parts. */
record WebClientSender(WebClient client) implements Sender {
  private static final int PART = 100;

  @Override
  public Response send(Request request) throws IOException, InterruptedException {
    try {
      return sendAsync(request).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  @Override
  public CompletableFuture<Response> sendAsync(Request request) {
    WebClient.RequestBodySpec asked =
        client.method(HttpMethod.valueOf(request.method())).uri(request.uri());
    request.headers().forEach(header -> asked.header(header.name(), header.value()));
    if (request.body().length() != 0) {
      asked.body(BodyInserters.fromDataBuffers(content(request.body())));
    }
    return asked
        .exchangeToMono(WebClientSender::read)
        .onErrorMap(WebClientException.class, e -> e.getCause() == null ? e : e.getCause())
        .toFuture();
  }

  private static Flux<DataBuffer> content(Body body) {
    return DataBufferUtils.readInputStream(
        body::open, DefaultDataBufferFactory.sharedInstance, PART);
  }

  private static Mono<Response> read(ClientResponse answer) {
    return answer
        .bodyToMono(byte[].class)
        .defaultIfEmpty(new byte[0])
        .map(
            content ->
                new Response(
                    SpringMessages.head(
                        answer.request().getURI(),
                        answer.statusCode().value(),
                        answer.headers().asHttpHeaders()),
                    Body.of(content)));
  }
}
