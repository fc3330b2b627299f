package io.github.authdex.auth.fleet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict server: a refresh token works once, and the second use of one ends the grant for all
 * (RFC 9700 §4.14.2); an access token works for its life.
 */
final class FleetServer implements AutoCloseable {
  private static final Pattern REFRESH = Pattern.compile("refresh_token=r([0-9]+)");
  private static final Pattern BEARER = Pattern.compile("Bearer t([0-9]+)");

  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(64);
  private final Duration life;
  private final TreeMap<Long, Instant> ends = new TreeMap<>();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private long newest;
  private long used;
  private int underWay;
  private boolean over;
  private long tokenRequests;

  FleetServer(Duration life) throws IOException {
    this.life = life;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    http.setExecutor(threads);
    http.createContext("/token", this::token);
    http.createContext("/", this::call);
    http.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  /** Returns how often a token was asked for. */
  synchronized long tokenRequests() {
    return tokenRequests;
  }

  /** Returns how many refresh tokens were issued. */
  synchronized long rotations() {
    return newest;
  }

  long calls() {
    return calls.get();
  }

  /** Returns how many calls came with a token that had ended, or none. */
  long refused() {
    return refused.get();
  }

  /**
   * Returns whether the newest token has arrived and was kept: it is used after that alone. The
   * answer to a token request dies with its program otherwise, which no client can mend.
   */
  synchronized boolean isSettled() {
    return underWay == 0 && used == newest;
  }

  private void token(HttpExchange exchange) throws IOException {
    synchronized (this) {
      underWay++;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    String answer;
    int status;
    synchronized (this) {
      tokenRequests++;
      Matcher sent = REFRESH.matcher(body);
      over |= !sent.find() || Long.parseLong(sent.group(1)) != newest;
      status = over ? 400 : 200;
      if (!over) {
        newest++;
        ends.put(newest, Instant.now().plus(life));
      }
      answer =
          over
              ? "{\"error\":\"invalid_grant\"}"
              : "{\"access_token\":\"t%1$d\",\"refresh_token\":\"r%1$d\",\"expires_in\":%2$d}"
                  .formatted(newest, life.toSeconds());
    }
    send(exchange, status, answer);
    synchronized (this) {
      underWay--;
    }
  }

  private void call(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    Matcher sent =
        BEARER.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    boolean in = false;
    if (sent.matches()) {
      synchronized (this) {
        long number = Long.parseLong(sent.group(1));
        used = Math.max(used, number);
        in = !over && ends.getOrDefault(number, Instant.MIN).isAfter(Instant.now());
      }
    }
    if (!in) {
      refused.incrementAndGet();
    }
    send(exchange, in ? 200 : 401, "");
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
