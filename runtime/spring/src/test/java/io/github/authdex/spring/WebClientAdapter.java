package io.github.authdex.spring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Framing;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.TestTls;
import io.github.authdex.auth.sending.AuthFlow;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;

/** WebClient on Reactor Netty, for the tests that all adapters share. */
final class WebClientAdapter implements Adapter {
  private static final ClientHttpConnector NETTY = new ReactorClientHttpConnector(http());

  private static final WebClient.Builder CLIENT = WebClient.builder();

  /** Stands in for a proxy, of which Reactor Netty asks a tunnel even for http. */
  private static final Map<InetSocketAddress, ClientHttpConnector> DETOURS =
      new ConcurrentHashMap<>();

  private static HttpClient http() {
    return HttpClient.create()
        .protocol(HttpProtocol.HTTP11)
        .responseTimeout(Duration.ofSeconds(5))
        .httpResponseDecoder(bounds -> bounds.maxHeaderSize(1 << 17))
        .secure(
            tls ->
                tls.sslContext(
                    new JdkSslContext(
                        TestTls.client(),
                        true,
                        null,
                        IdentityCipherSuiteFilter.INSTANCE,
                        null,
                        ClientAuth.NONE,
                        null,
                        false)));
  }

  private final ClientHttpConnector direct;

  /** Makes the one on Reactor Netty. */
  WebClientAdapter() {
    this(NETTY);
  }

  /** Makes the one on {@code direct}, where no proxy is needed. */
  WebClientAdapter(ClientHttpConnector direct) {
    this.direct = direct;
  }

  @Override
  public Sender sender(Setup setup) {
    return new WebClientSender(client(setup));
  }

  private WebClient client(Setup setup) {
    ClientHttpConnector connector =
        setup
            .proxy()
            .map(address -> DETOURS.computeIfAbsent(address, WebClientAdapter::detour))
            .orElse(direct);
    return CLIENT.clone().clientConnector(connector).filter(filter(setup)).build();
  }

  private static ClientHttpConnector detour(InetSocketAddress address) {
    return new ReactorClientHttpConnector(http().resolver(new OneAddress(address)));
  }

  /** A detour cannot be tried: whatever it is asked for, another server answers. */
  private ExchangeFilterFunction filter(Setup setup) {
    AuthFlow.Builder flow = SetupFlow.of(setup);
    return setup.proxy().isPresent()
        ? new AuthFilter(
            new FlowSteps(flow.build()), ExchangeStrategies.withDefaults().messageWriters(), false)
        : AuthWebClient.filter(direct, flow);
  }

  @Override
  public boolean holdsContent() {
    return true;
  }

  /** What Reactor Netty gives as the answer is a 103, before the one that there is. */
  @Override
  public boolean reads(Framing framing) {
    return framing != Framing.AFTER_EARLY_HINTS;
  }

  @Override
  public boolean proves(Authentication authentication) {
    return !authentication.ownsConnection() && authentication.tls().isEmpty();
  }

  @Override
  public List<Adapter.Fetch> readers(Setup setup, Path folder) {
    WebClient client = client(setup);
    return Stream.of(
            new WebReader(
                "bytes", client, answer -> answer.bodyToMono(byte[].class).defaultIfEmpty(NOTHING)),
            new WebReader(
                "string",
                client,
                answer ->
                    answer
                        .bodyToMono(String.class)
                        .defaultIfEmpty("")
                        .map(WebClientAdapter::octets)),
            new WebReader(
                "entity",
                client,
                answer ->
                    answer
                        .toEntity(byte[].class)
                        .map(entity -> entity.getBody() == null ? NOTHING : entity.getBody())),
            new WebReader("buffers", client, answer -> joined(answer.bodyToFlux(DataBuffer.class))))
        .map(reader -> (Adapter.Fetch) reader)
        .toList();
  }

  private static final byte[] NOTHING = new byte[0];

  private static byte[] octets(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static Mono<byte[]> joined(Flux<DataBuffer> content) {
    return DataBufferUtils.join(content)
        .map(
            buffer -> {
              byte[] octets = new byte[buffer.readableByteCount()];
              buffer.read(octets);
              DataBufferUtils.release(buffer);
              return octets;
            })
        .defaultIfEmpty(NOTHING);
  }

  /** Reads an answer in one of WebClient's ways. */
  private interface Way {
    Mono<byte[]> read(ClientResponse answer);
  }

  private record WebReader(String name, WebClient client, Way way) implements Adapter.Fetch {
    @Override
    public String read(URI uri) throws Exception {
      try {
        return client
            .get()
            .uri(uri)
            .exchangeToMono(
                answer ->
                    way.read(answer)
                        .map(
                            text ->
                                answer.statusCode().value() + " " + new String(text, ISO_8859_1)))
            .block();
      } catch (RuntimeException e) {
        Throwable cause = e.getCause() == null ? Exceptions.unwrap(e) : e.getCause();
        throw cause instanceof IOException io ? io : e;
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
