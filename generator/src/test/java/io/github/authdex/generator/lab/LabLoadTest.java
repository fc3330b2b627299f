package io.github.authdex.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Many requests signed by SigV4, each checked by the lab: none is refused, and what the lab keeps
 * of them does not grow. {@code generator/lab/load} does it for longer and prints the figures,
 * beside a WireMock that compares one header.
 */
class LabLoadTest {
  private static final int SECONDS = Integer.getInteger("authdex.load.seconds", 1);
  private static final boolean BESIDE = Boolean.getBoolean("authdex.load.beside");
  private static final int CONNECTIONS = 8;
  private static final int REQUESTS = 64;

  /** What a second lets a lab of many requests keep more than one of few, in MB. */
  private static final long GROWTH = 20;

  @Test
  void everySignedRequestIsLetIn() throws Exception {
    ApiModel model = EntryModel.of(Catalog.bundled().entry("aws-s3"));
    LabOptions options = LabOptions.STANDARD.withVariables(Map.of("region", "eu-west-1"));
    try (Lab lab = Lab.start(model, options)) {
      List<byte[]> requests = signed(lab, model);
      Load warm = Load.of(lab.baseUrl(), requests, Math.min(SECONDS, 10));
      long before = heap();
      Load load = Load.of(lab.baseUrl(), requests, SECONDS);
      long after = heap();
      assertThat(warm.refused() + load.refused()).isZero();
      assertThat(after - before).isLessThan(GROWTH);
      System.out.println("the lab, SigV4: " + load + ", heap " + before + " to " + after + " MB");
    }
    if (BESIDE) {
      beside();
    }
  }

  /** What answers and checks next to nothing. */
  private static void beside() throws Exception {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().disableRequestJournal());
    server.start();
    try {
      server.stubFor(
          WireMock.any(WireMock.anyUrl())
              .withHeader("X-Key", WireMock.equalTo("abc"))
              .willReturn(WireMock.ok("{}")));
      URI url = URI.create(server.baseUrl());
      byte[] request =
          KeptConnection.octets("GET", "/", "Host: " + url.getAuthority() + "\r\nX-Key: abc\r\n");
      Load.of(url, List.of(request), Math.min(SECONDS, 10));
      System.out.println("WireMock, one header: " + Load.of(url, List.of(request), SECONDS));
    } finally {
      server.stop();
    }
  }

  private static List<byte[]> signed(Lab lab, ApiModel model) throws IOException {
    Server server = model.servers().get(0);
    Alternative alternative = model.auth().requirement().alternatives().get(0);
    Authentication way = EntryCalls.authentication(lab, model, alternative, Set.of()).orElseThrow();
    URI base = lab.endpoints().apply(server.resolve(lab.variables()));
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      Request request = way.sign(Request.of("GET", URI.create(base + "/some/key-" + i)));
      StringBuilder fields = new StringBuilder("Host: " + request.uri().getAuthority() + "\r\n");
      for (Header header : request.headers()) {
        if (!header.name().equalsIgnoreCase("host")) {
          fields.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
      }
      String target = request.uri().getRawPath();
      requests.add(KeptConnection.octets("GET", target, fields.toString()));
    }
    return requests;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  /** What became of requests that were sent one after the other on each of some connections. */
  private static final class Load {
    private final int refused;
    private final int seconds;

    /** Of answers, in nanoseconds, in order of length. */
    private final long[] times;

    private Load(int refused, long[] times, int seconds) {
      this.refused = refused;
      this.times = times;
      this.seconds = seconds;
    }

    int refused() {
      return refused;
    }

    static Load of(URI server, List<byte[]> requests, int seconds) throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
      try {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Load>> parts = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
          Callable<Load> part = () -> one(server, requests, end, seconds);
          parts.add(threads.submit(part));
        }
        List<Load> loads = new ArrayList<>();
        for (Future<Load> part : parts) {
          loads.add(part.get());
        }
        int refused = loads.stream().mapToInt(Load::refused).sum();
        long[] times =
            loads.stream().flatMapToLong(load -> Arrays.stream(load.times)).sorted().toArray();
        return new Load(refused, times, seconds);
      } finally {
        threads.shutdownNow();
      }
    }

    private static Load one(URI server, List<byte[]> requests, long end, int seconds)
        throws IOException {
      int refused = 0;
      long[] times = new long[1024];
      int count = 0;
      try (KeptConnection connection = new KeptConnection(server)) {
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
          int status = connection.send(requests.get(count % requests.size()));
          refused += status == 200 ? 0 : 1;
          times = count < times.length ? times : Arrays.copyOf(times, 2 * count);
          times[count++] = System.nanoTime() - now;
        }
      }
      return new Load(refused, Arrays.copyOf(times, count), seconds);
    }

    @Override
    public String toString() {
      return String.format(
          "%,d requests/s, %d refused, half within %.1f ms, 99 of 100 within %.1f ms",
          times.length / seconds, refused, at(0.5), at(0.99));
    }

    private double at(double part) {
      return times[(int) (part * (times.length - 1))] / 1e6;
    }
  }
}
