package io.github.authdex.feign;

import feign.AsyncClient;
import feign.Client;
import feign.Request.HttpMethod;
import feign.Request.Options;
import feign.Util;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends with Feign's clients. */
record FeignSender(Client client, AsyncClient<Object> async) implements Sender {
  static FeignSender of(AuthHttpClient http) {
    return new FeignSender(AuthFeign.client(http::send), AuthFeign.asyncClient(http::sendAsync));
  }

  static feign.Request request(Request request) {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : request.headers()) {
      headers.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(header.value());
    }
    return feign.Request.create(
        HttpMethod.valueOf(request.method()),
        request.uri().toString(),
        headers,
        request.body().length() == 0 ? null : content(request.body()),
        null,
        null);
  }

  private static byte[] content(Body body) {
    try (InputStream in = body.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response send(Request request) throws IOException {
    return read(client.execute(request(request), new Options()));
  }

  @Override
  public CompletableFuture<Response> sendAsync(Request request) {
    return async
        .execute(request(request), new Options(), Optional.empty())
        .thenApply(
            response -> {
              try {
                return read(response);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
  }

  private static Response read(feign.Response response) throws IOException {
    try (response) {
      byte[] content = Util.toByteArray(response.body().asInputStream());
      List<Header> fields = new ArrayList<>();
      response
          .headers()
          .forEach((name, values) -> values.forEach(value -> fields.add(new Header(name, value))));
      return new Response(
          new ResponseHead(
              URI.create(response.request().url()), response.status(), Headers.of(fields)),
          Body.of(content));
    }
  }
}
