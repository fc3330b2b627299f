package io.github.authdex.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on this machine that remembers what it was asked. */
public final class Loopback implements AutoCloseable {
  static {
    // Without it the server waits 40 ms between the head and the content of each answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  /** What the server was asked; header names are in lower case. */
  public record Seen(String method, String target, Map<String, List<String>> headers, String body) {
    /** Returns the first value of a header, or null. */
    public String header(String name) {
      List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
      return values == null ? null : values.get(0);
    }
  }

  /** What the server answers; each header is {@code name: value}. */
  public record Answer(int status, String body, List<String> headers) {
    public Answer(int status, String body, String... headers) {
      this(status, body, List.of(headers));
    }
  }

  /** Starts a server that answers each request by {@code answers}. */
  public Loopback(Function<Seen, Answer> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, answers));
    server.start();
  }

  /** Returns the URL of {@code path} on this server. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Returns all requests so far, in order. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  private void handle(HttpExchange exchange, Function<Seen, Answer> answers) throws IOException {
    try (exchange) {
      Map<String, List<String>> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Seen request =
          new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
      seen.add(request);
      Answer answer = answers.apply(request);
      for (String header : answer.headers()) {
        String[] parts = header.split(": ", 2);
        exchange.getResponseHeaders().add(parts[0], parts[1]);
      }
      byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
