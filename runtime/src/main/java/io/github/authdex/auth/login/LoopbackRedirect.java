package io.github.authdex.auth.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the browser comes back to a program on the person's own machine: a port on loopback alone,
 * for one answer (RFC 8252 §7.3).
 */
public final class LoopbackRedirect implements AutoCloseable {
  private static final String PATH = "/callback";
  private static final byte[] IPV4 = {127, 0, 0, 1};

  /** Says nothing of what came, since it stays in the browser's history. */
  private static final String PAGE =
      """
      <!doctype html>
      <meta charset="utf-8">
      <title>Answer received</title>
      <p>The program has the answer. You may close this page and go back to it.
      """;

  private final HttpServer server;
  private final CompletableFuture<String> query = new CompletableFuture<>();

  private LoopbackRedirect(HttpServer server) {
    this.server = server;
  }

  /**
   * Begins to listen.
   *
   * @param port 0 for any that is free
   */
  public static LoopbackRedirect start(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(IPV4), port), 0);
    LoopbackRedirect receiver = new LoopbackRedirect(server);
    server.createContext("/", receiver::answer);
    server.start();
    return receiver;
  }

  /** Returns the redirect URI. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean expected =
        exchange.getRequestMethod().equals("GET")
            && exchange.getRequestURI().getPath().equals(PATH)
            && exchange.getRequestURI().getRawQuery() != null;
    byte[] page = (expected ? PAGE : "Not found\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", expected ? "text/html" : "text/plain");
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try (exchange) {
      exchange.sendResponseHeaders(expected ? 200 : 404, page.length);
      exchange.getResponseBody().write(page);
    } finally {
      if (expected) {
        query.complete(exchange.getRequestURI().getRawQuery()); // Though the browser is gone.
      }
    }
  }

  /**
   * Returns the query that the browser came back with first.
   *
   * @throws IOException if it does not come in time
   */
  public String await(Duration time) throws IOException, InterruptedException {
    try {
      return query.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          "Expected the browser to come back within " + time.toMinutes() + " minutes");
    } catch (ExecutionException e) {
      throw new AssertionError(e); // Nothing completes it so.
    }
  }

  @Override
  public void close() {
    server.stop(1); // The browser has its page by then.
  }
}
