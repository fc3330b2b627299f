package io.github.authdex.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Tries whether something that sends follows redirects by itself, which what Spring has of it does
 * not tell (docs/decisions/0008).
 *
 * @param name what sends, in messages
 * @param server redirects it
 */
record RedirectTrial(String name, TrialServer server) {
  private static final int SECONDS = 10;

  /** Sends a GET, whatever becomes of it. */
  interface Sending {
    /** Returns the answer's status, when it is there. */
    CompletableFuture<Integer> get(URI uri);
  }

  /**
   * Does nothing if {@code factory} leaves redirects to others.
   *
   * @throws IllegalArgumentException if it follows them or cannot be tried
   */
  static void require(ClientHttpRequestFactory factory) {
    require(factory.getClass().getSimpleName(), uri -> later(factory, uri));
  }

  /** Does for {@code name} what {@link #require(ClientHttpRequestFactory)} does. */
  static void require(String name, Sending sending) {
    try (TrialServer server = TrialServer.start()) {
      new RedirectTrial(name, server).judge(sending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void judge(Sending sending) {
    try {
      int status = sending.get(server.uri()).get(SECONDS, TimeUnit.SECONDS);
      requireNotFollowed();
      if (status != 302) {
        throw untried(new IOException("The answer had the status " + status));
      }
    } catch (ExecutionException | TimeoutException e) {
      requireNotFollowed();
      throw untried(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw untried(e);
    }
  }

  private void requireNotFollowed() {
    if (server.wasFollowed()) {
      throw new IllegalArgumentException(
          "Expected a "
              + name
              + " that follows no redirect but it did, and would take credentials along to another"
              + " host; tell its client to follow none, or take that of java.net.http, which"
              + " follows none unless it is told to; redirects are followed without it");
    }
  }

  private IllegalArgumentException untried(Exception failure) {
    return new IllegalArgumentException(
        "Expected a "
            + name
            + " that can send to a server on this machine, to see that it follows no redirect"
            + " that takes credentials along; let it reach "
            + server.host()
            + " without a proxy, or give AuthSpring.requestFactory an HttpClient",
        failure);
  }

  /** On a thread of its own, since nobody can tell how long it takes. */
  private static CompletableFuture<Integer> later(ClientHttpRequestFactory factory, URI uri) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(status, factory, uri), "authdex-redirect-trial");
    thread.setDaemon(true);
    thread.start();
    return status;
  }

  private static void complete(
      CompletableFuture<Integer> status, ClientHttpRequestFactory factory, URI uri) {
    try (ClientHttpResponse response = factory.createRequest(uri, HttpMethod.GET).execute()) {
      status.complete(response.getStatusCode().value());
    } catch (IOException | RuntimeException | Error e) {
      status.completeExceptionally(e);
    }
  }
}
