package io.github.authdex.auth.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.oauth2.AuthorizationCallback;
import io.github.authdex.auth.oauth2.AuthorizationRequest;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Where the browser comes back to a program on the person's own machine: a port on loopback alone,
 * for the answer to one request (RFC 8252 §7.3). Any page that the person has open may send the
 * browser there too, so that what has not the state of the request is answered and forgotten. It
 * belongs to {@link OAuthLogin#browser(LoopbackRedirect, java.util.List)}.
 */
public final class LoopbackRedirect implements AutoCloseable {
  /** Where answers come that need no place of their own. */
  static final String PATH = "/callback";

  private static final Pattern PATHS = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
  private static final byte[] IPV4 = {127, 0, 0, 1};

  /** Says nothing of what came, since it stays in the browser's history. */
  private static final String PAGE =
      """
      <!doctype html>
      <meta charset="utf-8">
      <title>Answer received</title>
      <p>The program has the answer. You may close this page and go back to it.
      """;

  private static final String STRAY = "This is not the answer that the program waits for.\n";

  private final HttpServer server;
  private final String path;
  private volatile Optional<AuthorizationCallback> expected = Optional.empty();

  /** Whether something came that was no answer, which may be why none does. */
  private volatile boolean strayed;

  private final CompletableFuture<String> query = new CompletableFuture<>();

  private LoopbackRedirect(HttpServer server, String path) {
    this.server = server;
    this.path = path;
  }

  /**
   * Begins to listen at {@code /callback}.
   *
   * @param port 0 for any that is free
   * @throws BindException if another program has the port
   */
  public static LoopbackRedirect start(int port) throws IOException {
    return start(port, PATH);
  }

  /**
   * Begins to listen at {@code path} alone. A path of its own for each server lets nobody pass one
   * server's answer off as another's (RFC 9700 §4.4.2.2).
   *
   * @param port 0 for any that is free
   * @param path with a slash in front, such as {@code /callback/acme}
   * @throws BindException if another program has the port
   */
  public static LoopbackRedirect start(int port, String path) throws IOException {
    requirePath(path);
    HttpServer server = server(new InetSocketAddress(InetAddress.getByAddress(IPV4), port));
    LoopbackRedirect receiver = new LoopbackRedirect(server, path);
    server.createContext("/", receiver::answer);
    server.setExecutor(AuthThreads.getting()); // Who sends half a request holds nobody up.
    server.start();
    return receiver;
  }

  /** Refuses a path that a browser could write in another way. */
  static String requirePath(String path) {
    if (!PATHS.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "Expected the path of a redirect URI, of letters, digits and -._~ with a slash in front,"
              + " but was \""
              + path
              + "\"");
    }
    return path;
  }

  private static HttpServer server(InetSocketAddress address) throws IOException {
    try {
      return HttpServer.create(address, 0);
    } catch (BindException e) {
      BindException told =
          new BindException(
              "Cannot listen on port "
                  + address.getPort()
                  + " of 127.0.0.1, where the browser is to come back ("
                  + e.getMessage()
                  + "); end the program that has it, or give another port, which must be registered"
                  + " with the server unless that allows any (RFC 8252 §7.3)");
      told.initCause(e);
      throw told;
    }
  }

  /** Returns the redirect URI. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Sets the request whose answer is waited for. */
  public void expect(AuthorizationRequest request) {
    expected = Optional.of(request.callback(Optional.empty(), false));
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean here =
        exchange.getRequestMethod().equals("GET")
            && exchange.getRequestURI().getPath().equals(path);
    Optional<String> came = Optional.ofNullable(exchange.getRequestURI().getRawQuery());
    if (!here) {
      say(exchange, 404, "text/plain", "Not found\n");
    } else if (came.filter(this::isExpected).isPresent()) {
      try {
        say(exchange, 200, "text/html", PAGE);
      } finally {
        query.complete(came.get()); // Though the browser is gone.
      }
    } else {
      strayed = true;
      say(exchange, 400, "text/plain", STRAY);
    }
  }

  private boolean isExpected(String query) {
    return expected.filter(callback -> callback.isAnswer(query)).isPresent();
  }

  private static void say(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try (exchange) {
      exchange.sendResponseHeaders(status, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  /**
   * Returns the query that the browser came back with: the first that has the state of the request.
   *
   * @throws IOException if it does not come in time
   * @throws IllegalStateException if it is not known which request is meant
   */
  public String await(Duration time) throws IOException, InterruptedException {
    if (expected.isEmpty()) {
      throw new IllegalStateException(
          "Expected a login that comes back here; begin it with this redirect, or tell its request"
              + " by expect");
    }
    try {
      return query.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          "Expected the browser to come back within "
              + Futures.words(time)
              + (strayed
                  ? "; what came has another state than the request or none (RFC 6749 §10.12)"
                  : ""));
    } catch (ExecutionException e) {
      throw new AssertionError(e); // Nothing completes it so.
    }
  }

  @Override
  public void close() {
    server.stop(0); // The browser has its page: it was written before its answer was passed on.
  }
}
