package io.github.authdex.generator.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on loopback that remembers what it was sent. */
public final class EchoServer implements AutoCloseable {
  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Function<Received, Answer> answers;

  private EchoServer(HttpServer server, Function<Received, Answer> answers) {
    this.server = server;
    this.answers = answers;
  }

  /** Starts a server that answers by {@code answers}. */
  public static EchoServer start(Function<Received, Answer> answers) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    EchoServer echo = new EchoServer(HttpServer.create(anyPort, 0), answers);
    echo.server.createContext("/", echo::handle);
    echo.server.start();
    return echo;
  }

  /** Returns the server's URL, without a slash at its end. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns what came to {@code prefix} and below, in order. */
  public List<Received> below(String prefix) {
    return received.stream()
        .filter(request -> request.uri().getRawPath().startsWith(prefix + "/"))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Received request =
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              body);
      received.add(request);
      Answer answer = answers.apply(request);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
      boolean empty = request.method().equals("HEAD") || content.length == 0;
      exchange.sendResponseHeaders(answer.status(), empty ? -1 : content.length);
      if (!empty) {
        exchange.getResponseBody().write(content);
      }
    }
  }

  /**
   * A request as it arrived.
   *
   * @param headers name to values, names as the JDK's server spells them
   */
  public record Received(String method, URI uri, Map<String, List<String>> headers, String body) {

    /** Returns the only value of {@code name}, or nothing if it is missing or not alone. */
    public Optional<String> header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .filter(values -> values.size() == 1)
          .map(values -> values.get(0))
          .findFirst();
    }

    /** Returns path and query as they were sent. */
    public String target() {
      String query = uri.getRawQuery();
      return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    }
  }

  /** What the server says. */
  public record Answer(int status, Map<String, String> headers, String body) {
    /** An empty JSON object. */
    public static final Answer OK =
        new Answer(200, Map.of("Content-Type", "application/json"), "{}");

    /** Returns a refusal with {@code challenge}. */
    public static Answer challenge(String challenge) {
      return new Answer(401, Map.of("WWW-Authenticate", challenge), "");
    }
  }
}
