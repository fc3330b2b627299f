package io.github.authdex.client;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Body;
import io.github.authdex.auth.Header;
import io.github.authdex.auth.Headers;
import io.github.authdex.auth.HttpExchange;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.Response;
import io.github.authdex.auth.ResponseHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends signed requests. */
final class Transport {
  private static final int MAX_TOKEN_ANSWER = 1 << 20;

  private final HttpClient http;

  Transport(HttpClient http) {
    this.http = http;
  }

  HttpResponse<InputStream> send(Request request, Authentication authentication)
      throws IOException {
    try {
      return http.send(
          httpRequest(authentication.sign(request)), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for an answer");
    }
  }

  CompletableFuture<HttpResponse<InputStream>> sendAsync(
      Request request, Authentication authentication) {
    try {
      return http.sendAsync(
          httpRequest(authentication.sign(request)), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  HttpExchange exchange() {
    return request -> {
      HttpResponse<InputStream> answer = send(request, Authentication.NONE);
      try (InputStream content = answer.body()) {
        return new Response(
            new ResponseHead(answer.uri(), answer.statusCode(), headers(answer)),
            Body.of(content.readNBytes(MAX_TOKEN_ANSWER)));
      }
    };
  }

  static Headers headers(HttpResponse<?> answer) {
    List<Header> fields = new ArrayList<>();
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!name.startsWith(":")) {
                values.forEach(value -> fields.add(new Header(name, value.strip())));
              }
            });
    return Headers.of(fields);
  }

  private static HttpRequest httpRequest(Request request) throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
    request.headers().forEach(header -> builder.header(header.name(), header.value()));
    return builder.method(request.method(), publisher(request.body())).build();
  }

  private static HttpRequest.BodyPublisher publisher(Body body) throws IOException {
    if (body.length() == 0) {
      return HttpRequest.BodyPublishers.noBody();
    }
    if (body.bytes().isPresent()) {
      return HttpRequest.BodyPublishers.ofByteArray(body.bytes().get());
    }
    InputStream content = body.open();
    return HttpRequest.BodyPublishers.ofInputStream(() -> content);
  }
}
