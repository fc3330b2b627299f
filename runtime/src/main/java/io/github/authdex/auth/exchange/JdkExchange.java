package io.github.authdex.auth.exchange;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.jdk.BoundedBody;
import io.github.authdex.auth.internal.jdk.BrokenAnswer;
import io.github.authdex.auth.internal.jdk.JdkHttp;
import io.github.authdex.auth.internal.message.WireForm;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends single requests with a client of the JDK, bounded in time and size. */
final class JdkExchange implements HttpExchange {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);
  private static final int USUAL_LONGEST_ANSWER = 1 << 20;

  private final HttpClient client;
  private final Duration timeout;
  private final int longestAnswer;

  JdkExchange(HttpClient client, Duration timeout, int longestAnswer) {
    this.client = JdkHttp.withoutRedirects(client);
    this.timeout = Objects.requireNonNull(timeout, "timeout");
    this.longestAnswer = longestAnswer;
  }

  static JdkExchange usual(HttpClient client) {
    return new JdkExchange(client, USUAL_TIMEOUT, USUAL_LONGEST_ANSWER);
  }

  /** Returns the exchange of all who bring no client; a client is made when the first one sends. */
  static HttpExchange shared() {
    return new LazyHttpExchange(() -> Shared.EXCHANGE);
  }

  /** The client is made when the first request is sent, so that files are read no earlier. */
  @Override
  public HttpExchange showing(TlsSetup tls) {
    HttpClient.Builder like = JdkHttp.like(client);
    return new LazyHttpExchange(() -> showing(like, tls));
  }

  JdkExchange showingNow(TlsSetup tls) throws IOException {
    return showing(JdkHttp.like(client), tls);
  }

  private JdkExchange showing(HttpClient.Builder like, TlsSetup tls) throws IOException {
    return new JdkExchange(like.sslContext(tls.context()).build(), timeout, longestAnswer);
  }

  private static final class Shared {
    private static final JdkExchange EXCHANGE = usual(JdkHttp.defaultClient());
  }

  @Override
  public Response send(Request request) throws IOException {
    HttpRequest template = HttpRequest.newBuilder(request.uri()).build();
    CompletableFuture<HttpResponse<Body>> answer =
        client.sendAsync(
            JdkHttp.builder(WireForm.of(request), template).build(),
            BoundedBody.handler(longestAnswer, timeout));
    HttpResponse<Body> response = await(answer, request);
    return new Response(JdkHttp.head(request.uri(), response), response.body());
  }

  /** The JDK's own time limit ends with the headers; this one covers the content too. */
  private HttpResponse<Body> await(CompletableFuture<HttpResponse<Body>> answer, Request request)
      throws IOException {
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw Futures.late(timeout, "an answer");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for an answer to " + request);
    } catch (ExecutionException e) {
      throw BrokenAnswer.of(e.getCause(), request.uri())
          .orElseGet(() -> trouble(e.getCause(), request));
    }
  }

  private static IOException trouble(Throwable cause, Request request) {
    return cause instanceof IOException io ? io : new IOException("No answer to " + request, cause);
  }
}
