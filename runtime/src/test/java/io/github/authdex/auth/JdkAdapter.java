package io.github.authdex.auth;

import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** {@link AuthHttpClient}. */
public final class JdkAdapter implements Adapter {
  private static final HttpClient HTTP = builder().build();

  /** By their proxies: a client has threads, and tries of one property are many. */
  private static final Map<InetSocketAddress, HttpClient> BEHIND = new ConcurrentHashMap<>();

  private static HttpClient behind(InetSocketAddress proxy) {
    return builder().proxy(ProxySelector.of(proxy)).build();
  }

  private static HttpClient.Builder builder() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(TestTls.client());
  }

  @Override
  public Sender sender(Setup setup) {
    AuthHttpClient client = client(setup).build();
    return new Sender() {
      @Override
      public Response send(Request request) throws IOException, InterruptedException {
        return client.send(request);
      }

      @Override
      public CompletableFuture<Response> sendAsync(Request request) {
        return client.sendAsync(request);
      }
    };
  }

  /** Returns what makes the client of {@code setup}. */
  public static AuthHttpClient.Builder client(Setup setup) {
    AuthHttpClient.Builder builder =
        AuthHttpClient.builder()
            .authentication(setup.authentication())
            .proxyAuthentication(setup.proxyAuthentication());
    setup.allowed().forEach(builder::allow);
    if (setup.proxy().isPresent()) {
      builder.http(BEHIND.computeIfAbsent(setup.proxy().get(), JdkAdapter::behind));
    } else if (setup.authentication().tls().isEmpty()) {
      builder.http(HTTP);
    }
    if (setup.insecure()) {
      builder.allowInsecure();
    }
    return setup.redirects() ? builder : builder.withoutRedirects();
  }

  @Override
  public boolean isOfTheJdk() {
    return true;
  }

  @Override
  public List<Fetch> readers(Setup setup, Path folder) {
    AuthHttpClient client = client(setup).build();
    return Reading.all(folder).stream()
        .flatMap(reading -> Stream.of(new Now(reading, client), new Later(reading, client)))
        .map(reader -> (Fetch) reader)
        .toList();
  }

  private record Now(Reading<?> reading, AuthHttpClient client) implements Fetch {
    @Override
    public String read(URI uri) throws Exception {
      return reading.of(
          new Reading.Sending() {
            @Override
            public <T> HttpResponse<T> send(BodyHandler<T> handler) throws Exception {
              return client.send(Request.of("GET", uri), handler);
            }
          });
    }

    @Override
    public String expected(String content) {
      return reading.expected(content);
    }

    @Override
    public String toString() {
      return reading + " REQUEST";
    }
  }

  private record Later(Reading<?> reading, AuthHttpClient client) implements Fetch {
    @Override
    public String read(URI uri) throws Exception {
      try {
        return reading.of(
            new Reading.Sending() {
              @Override
              public <T> HttpResponse<T> send(BodyHandler<T> handler) throws Exception {
                return client.sendAsync(HttpRequest.newBuilder(uri).build(), handler).get();
              }
            });
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UncheckedIOException unchecked) {
          throw unchecked.getCause();
        }
        throw e.getCause() instanceof IOException io ? io : e;
      }
    }

    @Override
    public String expected(String content) {
      return reading.expected(content);
    }

    @Override
    public String toString() {
      return reading + " JDK_REQUEST_LATER";
    }
  }
}
