package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A gigabyte each way: at no time has much of it left one end without having reached the other, so
 * that no more than that is in memory.
 */
@Timeout(60)
class StreamingTest {
  private static final long LENGTH = 1L << 30;

  /** The kernel's socket buffers hold up to some thirty megabytes of what nobody has read yet. */
  private static final long MOST_ON_THE_WAY = 128L << 20;

  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong arrived = new AtomicLong();
  private final AtomicLong most = new AtomicLong();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/up", this::swallow);
    server.createContext("/down", this::pour);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Zeros, which count themselves when they are read. */
  private final class Zeros extends InputStream {
    private long left = LENGTH;

    @Override
    public int read() {
      throw new AssertionError("Nobody reads single bytes");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int read = (int) Math.min(length, left);
      left -= read;
      count(sent, read);
      return read == 0 ? -1 : read;
    }
  }

  private void count(AtomicLong end, int bytes) {
    end.addAndGet(bytes);
    most.accumulateAndGet(sent.get() - arrived.get(), Math::max);
  }

  private void swallow(HttpExchange exchange) throws IOException {
    try (exchange) {
      read(exchange.getRequestBody());
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private void pour(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, LENGTH);
      byte[] buffer = new byte[1 << 16];
      InputStream zeros = new Zeros();
      OutputStream out = exchange.getResponseBody();
      for (int n = zeros.read(buffer, 0, buffer.length); n >= 0; n = zeros.read(buffer, 0, 65536)) {
        out.write(buffer, 0, n);
      }
    }
  }

  private void read(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      count(arrived, n);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private AuthHttpClient client() {
    return AuthHttpClient.builder()
        .authentication(
            BearerScheme.BEARER.authenticate(
                Environments.credentials("token", "t0ken"), Environments.of("nonce")))
        .allow(uri("/"))
        .build();
  }

  private void assertThatAllArrived() {
    assertThat(arrived.get()).isEqualTo(LENGTH);
    assertThat(most.get()).isLessThan(MOST_ON_THE_WAY);
  }

  @Test
  void uploadIsNotHeldInMemory() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/up")).PUT(BodyPublishers.ofInputStream(Zeros::new)).build();
    assertThat(client().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    assertThatAllArrived();
  }

  @Test
  void downloadIsNotHeldInMemory() throws Exception {
    HttpResponse<InputStream> response =
        client().send(Request.of("GET", uri("/down")), BodyHandlers.ofInputStream());
    try (InputStream content = response.body()) {
      read(content);
    }
    assertThatAllArrived();
  }
}
