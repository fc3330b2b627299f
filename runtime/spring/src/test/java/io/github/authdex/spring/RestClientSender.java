package io.github.authdex.spring;

import io.github.authdex.auth.Sender;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Sends with RestClient, which tells of an answer what was asked for, and not where it is from. */
record RestClientSender(RestClient client) implements Sender {
  @Override
  public Response send(Request request) throws IOException {
    RestClient.RequestBodySpec asked =
        client.method(HttpMethod.valueOf(request.method())).uri(request.uri());
    request.headers().forEach(header -> asked.header(header.name(), header.value()));
    if (request.body().length() != 0) {
      asked.body(
          out -> {
            try (InputStream content = request.body().open()) {
              content.transferTo(out);
            }
          });
    }
    try {
      return asked.exchange(
          (sent, answer) -> {
            byte[] content = answer.getBody().readAllBytes();
            return new Response(SpringMessages.head(request.uri(), answer), Body.of(content));
          });
    } catch (RestClientException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    }
  }

  @Override
  public CompletableFuture<Response> sendAsync(Request request) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return send(request);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        });
  }
}
