package io.github.authdex.benchmark;

import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A request with a bearer token, beside the JDK's client with the header set by hand. */
@State(Scope.Benchmark)
@Warmup(iterations = 25, time = 1) // A few thousand requests a second are compiled late.
public class ClientBenchmark extends Measured {
  /** Answered at once in memory, which shows our part alone, or by a server on this machine. */
  @Param({"memory", "loopback"})
  public String server;

  private HttpClient http;
  private AuthHttpClient authdex;
  private URI url;
  private HttpServer loopback;
  private ExecutorService threads;

  /** Starts the server. */
  @Setup
  public void start() throws IOException {
    if (server.equals("memory")) {
      http = new InMemoryClient();
      url = Samples.URL;
    } else {
      loopback = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      threads = Executors.newSingleThreadExecutor();
      loopback.setExecutor(threads);
      loopback.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, InMemoryClient.CONTENT.length);
            exchange.getResponseBody().write(InMemoryClient.CONTENT);
            exchange.close();
          });
      loopback.start();
      http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      url = URI.create("http://127.0.0.1:" + loopback.getAddress().getPort() + "/v1/things");
    }
    authdex =
        AuthHttpClient.builder()
            .http(http)
            .authentication(Samples.authentication(BearerScheme.BEARER, "token", "secret"))
            .allow(url)
            .build();
  }

  /** Stops the server. */
  @TearDown
  public void stop() {
    if (loopback != null) {
      loopback.stop(0);
      threads.shutdownNow();
    }
  }

  /** Ours. */
  @Benchmark
  public HttpResponse<byte[]> authdex() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url).header("Accept", "application/json").GET().build();
    return authdex.send(request, BodyHandlers.ofByteArray());
  }

  /** By hand. */
  @Benchmark
  public HttpResponse<byte[]> jdk() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer secret")
            .GET()
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }
}
