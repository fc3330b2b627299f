package io.github.authdex.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Stands for every API, on this machine, and remembers what it was asked. */
final class StandInServer implements AutoCloseable {
  private final HttpServer server = start();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Set<String> refused = new CopyOnWriteArraySet<>();

  private HttpServer start() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.createContext("/", this::answer);
      made.start();
      return made;
    } catch (IOException e) {
      throw new AssertionError(e); // A free port of this machine is always there.
    }
  }

  /** Returns method, host and path, and credential of each request. */
  List<String> seen() {
    return seen;
  }

  /** Returns the credentials that are answered with a 401; a test adds to them. */
  Set<String> refused() {
    return refused;
  }

  /** Moves an address to this machine, its host in front of its path. */
  URI move(URI url) {
    return URI.create(
        "http://127.0.0.1:"
            + server.getAddress().getPort()
            + "/"
            + url.getHost()
            + url.getRawPath()
            + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
  }

  /** Hands out a token to whoever asks for one. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String proof = exchange.getRequestHeaders().getFirst("Authorization");
      seen.add(
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI()
              + " "
              + Optional.ofNullable(proof).orElse("without"));
      byte[] body =
          "{\"access_token\":\"tok\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.getResponseHeaders().add("X-Saw", String.join(",", lines(exchange)));
      exchange.sendResponseHeaders(
          proof != null && refused.contains(proof) ? 401 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static List<String> lines(HttpExchange exchange) {
    return exchange.getRequestHeaders().keySet().stream().map(String::toLowerCase).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
