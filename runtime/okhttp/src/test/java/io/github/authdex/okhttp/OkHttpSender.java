package io.github.authdex.okhttp;

import io.github.authdex.auth.Sender;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;

/** Sends with OkHttp. */
record OkHttpSender(OkHttpClient client) implements Sender {
  Call call(Request request) {
    okhttp3.Request template = new okhttp3.Request.Builder().url(request.uri().toString()).build();
    okhttp3.Headers.Builder headers = new okhttp3.Headers.Builder();
    request.headers().forEach(header -> headers.add(header.name(), header.value()));
    boolean content =
        request.body().length() != 0 || List.of("POST", "PUT", "PATCH").contains(request.method());
    return client.newCall(
        template
            .newBuilder()
            .headers(headers.build())
            .method(request.method(), content ? new SentBody(request.body()) : null)
            .build());
  }

  @Override
  public Response send(Request request) throws IOException {
    try {
      return read(call(request).execute());
    } catch (IOException e) {
      throw unwrapped(e);
    }
  }

  @Override
  public CompletableFuture<Response> sendAsync(Request request) {
    return enqueued(call(request))
        .thenApply(
            response -> {
              try {
                return read(response);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
  }

  static CompletableFuture<okhttp3.Response> enqueued(Call call) {
    CompletableFuture<okhttp3.Response> answer = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call call, IOException e) {
            try {
              answer.completeExceptionally(unwrapped(e));
            } catch (RuntimeException cause) {
              answer.completeExceptionally(cause);
            }
          }

          @Override
          public void onResponse(Call call, okhttp3.Response response) {
            answer.complete(response);
          }
        });
    return answer;
  }

  /** OkHttp lets interceptors throw nothing else, so that ours is the cause. */
  private static IOException unwrapped(IOException e) {
    if (e.getCause() instanceof RuntimeException cause
        && String.valueOf(e.getMessage()).equals(cause.getMessage())) {
      throw cause;
    }
    return e;
  }

  private static Response read(okhttp3.Response response) throws IOException {
    try (response) {
      byte[] content = response.body().bytes();
      return new Response(
          OkHttpMessages.head(response.request().url().uri(), response), Body.of(content));
    }
  }
}
