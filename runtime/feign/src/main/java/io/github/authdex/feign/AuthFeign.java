package io.github.authdex.feign;

import feign.AsyncClient;
import feign.Client;
import feign.Request;
import feign.Request.Options;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Makes clients of Feign that prove who sends:
 *
 * <pre>{@code
 * AuthHttpClient http =
 *     AuthHttpClient.builder()
 *         .authentication(authentication)
 *         .allow(URI.create("https://api.example"))
 *         .build();
 * Acme acme =
 *     Feign.builder().client(AuthFeign.client(http::send)).target(Acme.class, "https://api.example");
 * }</pre>
 *
 * <p>What sends may as well be {@code KnownApis.bundled()::send} of the catalog. It signs the whole
 * request, answers challenges and follows redirects; see {@link
 * io.github.authdex.auth.jdk.AuthHttpClient}. A RequestInterceptor of Feign could not: it is called
 * before the host of the request is known, and never sees a response. The request of a Response,
 * and so what Feign's loggers and exceptions show, is as the caller made it, without credentials.
 *
 * <p>Clients of Feign that change where a request goes, such as a load balancer's, stand in front
 * of this one, so that it signs what they made.
 *
 * <p>Of Feign's options the time for reading limits how long the head of an answer may take, and
 * what sends has limits of its own, where the time for connecting is one. Content is compressed as
 * its Content-Encoding says, gzip or deflate, before it is signed, and that of answers is read
 * alike. A Retryer of Feign repeats the whole exchange. Redirects are followed by what sends: to
 * get them as answers it is built {@code withoutRedirects()}, and Options that want none are
 * refused. With NTLM, which proves one connection, an answer must be read or closed before the next
 * request is sent.
 */
public final class AuthFeign {
  private AuthFeign() {}

  /** Sends and waits: the {@code send} of an AuthHttpClient, or of KnownApis. */
  @FunctionalInterface
  public interface Sending {
    /** Returns the response to {@code request}, its content read by {@code handler}. */
    HttpResponse<InputStream> send(HttpRequest request, BodyHandler<InputStream> handler)
        throws IOException, InterruptedException;
  }

  /** Sends and does not wait: the {@code sendAsync} of an AuthHttpClient, or of KnownApis. */
  @FunctionalInterface
  public interface SendingLater {
    /** Returns the response to {@code request} when its head is there. */
    CompletableFuture<HttpResponse<InputStream>> send(
        HttpRequest request, BodyHandler<InputStream> handler);
  }

  /**
   * Returns the client of Feign that sends by {@code sending}. A request fails with an
   * IllegalArgumentException where credentials would go where they may not, or its Options follow
   * no redirects.
   */
  public static Client client(Sending sending) {
    Objects.requireNonNull(sending, "sending");
    return (request, options) -> executed(sending, request, options);
  }

  /**
   * Returns the client of AsyncFeign that sends by {@code sending}; see {@link #client}. No thread
   * waits for a head, nor for a token; that reads the content waits for it.
   */
  public static <C> AsyncClient<C> asyncClient(SendingLater sending) {
    Objects.requireNonNull(sending, "sending");
    return (request, options, context) -> {
      try {
        return sending
            .send(FeignRequests.toJdk(request, options), BodyHandlers.ofInputStream())
            .thenApply(answer -> FeignResponses.fromJdk(answer, request));
      } catch (RuntimeException e) {
        return CompletableFuture.failedFuture(e);
      }
    };
  }

  private static Response executed(Sending sending, Request request, Options options)
      throws IOException {
    try {
      return FeignResponses.fromJdk(
          sending.send(FeignRequests.toJdk(request, options), BodyHandlers.ofInputStream()),
          request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for an answer");
    }
  }
}
