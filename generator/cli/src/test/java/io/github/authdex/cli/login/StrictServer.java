package io.github.authdex.cli.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An authorization server whose person consents at once. A refresh token works once, and the second
 * use of one ends the grant for all (RFC 9700 §4.14.2).
 */
final class StrictServer implements AutoCloseable {
  private static final Pattern REFRESH = Pattern.compile("refresh_token=r([0-9]+)");
  private static final Pattern BACK = Pattern.compile("redirect_uri=([^&]+)");
  private static final Pattern STATE = Pattern.compile("state=([^&]+)");

  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final long lifeSeconds;
  private long newest;
  private long tokenRequests;
  private int underWay;
  private boolean over;

  StrictServer(long lifeSeconds) throws IOException {
    this.lifeSeconds = lifeSeconds;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    http.setExecutor(threads);
    http.createContext("/authorize", StrictServer::consent);
    http.createContext("/token", this::token);
    http.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** Returns how often a refresh token came. */
  synchronized long tokenRequests() {
    return tokenRequests;
  }

  /** Returns how many refresh tokens followed the first. */
  synchronized long rotations() {
    return newest;
  }

  /**
   * Returns whether nobody waits for an answer and {@code printed} is the newest token: it was kept
   * before that. The answer to a token request dies with its program otherwise, which no client can
   * mend.
   */
  synchronized boolean isSettled(long printed) {
    return underWay == 0 && printed == newest;
  }

  private static void consent(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String back = URLDecoder.decode(first(BACK, query), StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Location", back + "?code=c&state=" + first(STATE, query));
    send(exchange, 302, "");
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError("Expected " + pattern + " in " + text);
    }
    return found.group(1);
  }

  private void token(HttpExchange exchange) throws IOException {
    synchronized (this) {
      underWay++;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    String answer = answer(body);
    send(exchange, answer.contains("error") ? 400 : 200, answer);
    synchronized (this) {
      underWay--;
    }
  }

  private synchronized String answer(String body) {
    Matcher sent = REFRESH.matcher(body);
    if (sent.find()) {
      tokenRequests++;
      over |= Long.parseLong(sent.group(1)) != newest;
      newest += over ? 0 : 1;
    }
    return over
        ? "{\"error\":\"invalid_grant\"}"
        : "{\"access_token\":\"t%1$d\",\"refresh_token\":\"r%1$d\",\"expires_in\":%2$d}"
            .formatted(newest, lifeSeconds);
  }

  private static void send(HttpExchange exchange, int status, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
