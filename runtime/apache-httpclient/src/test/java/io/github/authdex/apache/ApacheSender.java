package io.github.authdex.apache;

import io.github.authdex.auth.Sender;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Sends with HttpClient; callers that do not wait have threads that do. */
record ApacheSender(CloseableHttpClient client) implements Sender {
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "apache-sender");
            thread.setDaemon(true);
            return thread;
          });

  static HttpUriRequestBase request(Request request) {
    HttpUriRequestBase made = new HttpUriRequestBase(request.method(), request.uri());
    request.headers().forEach(header -> made.addHeader(header.name(), header.value()));
    if (request.body().length() != 0) {
      made.setEntity(new SentEntity(request.body()));
    }
    return made;
  }

  @Override
  public Response send(Request request) throws IOException {
    HttpClientContext context = HttpClientContext.create();
    return client.execute(request(request), context, response -> read(response, context));
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
        },
        THREADS);
  }

  private static Response read(ClassicHttpResponse response, HttpClientContext context)
      throws IOException {
    byte[] content =
        response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
    return new Response(
        ApacheResponses.head(at(context), response, context.getSSLSession()), Body.of(content));
  }

  /** Returns where the caller was answered. */
  private static URI at(HttpClientContext context) {
    try {
      return context.getRequest().getUri();
    } catch (URISyntaxException e) {
      throw new AssertionError(e); // It was sent.
    }
  }
}
