package io.github.authdex.site.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves a folder on this machine alone, and has open pages load anew after a change. A request
 * that names another host is refused, so that no page of the web reads it by a name of its own.
 */
public final class SiteServer implements AutoCloseable {
  static final String SCRIPT = "/.authdex/reload.js";
  private static final String VERSION = "/.authdex/version";

  private final HttpServer server;
  private final ExecutorService threads;
  private final ServedFolder folder;
  private final AtomicLong version = new AtomicLong(1);

  private SiteServer(HttpServer server, ServedFolder folder) {
    this.server = server;
    this.folder = folder;
    this.threads = Executors.newFixedThreadPool(4, SiteServer::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "site");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts serving {@code folder}.
   *
   * @param port 0 for any that is free
   * @throws IOException if the port is taken
   */
  public static SiteServer start(Path folder, int port) throws IOException {
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    SiteServer site =
        new SiteServer(HttpServer.create(loopback, 0), new ServedFolder(folder.toRealPath()));
    site.server.setExecutor(site.threads);
    site.server.createContext("/", site::answer);
    site.server.start();
    return site;
  }

  /** Returns where it is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Has open pages load anew. */
  public void reload() {
    version.incrementAndGet();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange.getRequestMethod(), exchange));
    }
  }

  private ServedAnswer answer(String method, HttpExchange exchange) throws IOException {
    if (!isOurs(exchange.getRequestHeaders().get("Host"))) {
      return ServedAnswer.text(421, "This server is for " + address() + " alone.\n");
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return ServedAnswer.text(405, "Expected GET or HEAD.\n");
    }
    String path = exchange.getRequestURI().getPath();
    return switch (path) {
      case VERSION -> ServedAnswer.text(200, Long.toString(version.get()));
      case SCRIPT -> new ServedAnswer(200, "text/javascript; charset=utf-8", script());
      default -> folder.find(path);
    };
  }

  private boolean isOurs(List<String> hosts) {
    int port = server.getAddress().getPort();
    return hosts != null
        && hosts.size() == 1
        && List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port)
            .contains(hosts.get(0));
  }

  private byte[] script() {
    String text =
        """
        const version = async () => (await fetch('%s', { cache: 'no-store' })).text();
        const first = await version();
        const watch = async () => {
          try {
            if ((await version()) !== first) {
              location.reload();
              return;
            }
          } catch {
            // The server was stopped; it may come back.
          }
          setTimeout(watch, 1000);
        };
        watch();
        """
            .formatted(VERSION);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, ServedAnswer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] content = answer.content();
    exchange.sendResponseHeaders(
        answer.status(), head || content.length == 0 ? -1 : content.length);
    if (!head) {
      exchange.getResponseBody().write(content);
    }
  }
}
