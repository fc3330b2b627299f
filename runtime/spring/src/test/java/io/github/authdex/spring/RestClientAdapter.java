package io.github.authdex.spring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.TestTls;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.NoOpResponseErrorHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** RestClient and RestTemplate, for the tests that all adapters share. */
final class RestClientAdapter implements Adapter {
  private static final HttpClient HTTP = builder().build();

  private static final Map<InetSocketAddress, HttpClient> BEHIND = new ConcurrentHashMap<>();

  /** What is made once takes long. */
  private static final RestClient.Builder CLIENT =
      RestClient.builder().messageConverters(usual -> {});

  private static HttpClient behind(InetSocketAddress proxy) {
    return builder().proxy(ProxySelector.of(proxy)).build();
  }

  private static HttpClient.Builder builder() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(TestTls.client());
  }

  private final Function<Setup, ClientHttpRequestFactory> factories;

  private RestClientAdapter(Function<Setup, ClientHttpRequestFactory> factories) {
    this.factories = factories;
  }

  /** Makes the one on the JDK's client. */
  RestClientAdapter() {
    this(RestClientAdapter::factory);
  }

  /** Returns the one on {@code sending}. */
  static RestClientAdapter on(ClientHttpRequestFactory sending) {
    return new RestClientAdapter(setup -> AuthSpring.requestFactory(sending, SetupFlow.of(setup)));
  }

  @Override
  public Sender sender(Setup setup) {
    return new RestClientSender(CLIENT.clone().requestFactory(factories.apply(setup)).build());
  }

  private static ClientHttpRequestFactory factory(Setup setup) {
    AuthFlow.Builder flow = SetupFlow.of(setup);
    if (setup.authentication().tls().isPresent()) {
      return AuthSpring.requestFactory(flow);
    }
    return AuthSpring.requestFactory(
        setup
            .proxy()
            .map(address -> BEHIND.computeIfAbsent(address, RestClientAdapter::behind))
            .orElse(HTTP),
        flow);
  }

  @Override
  public boolean holdsContent() {
    return true;
  }

  @Override
  public boolean tellsWhere() {
    return false;
  }

  @Override
  public boolean proves(Authentication authentication) {
    return !authentication.ownsConnection();
  }

  @Override
  public boolean isOfTheJdk() {
    return true;
  }

  @Override
  public List<Adapter.Fetch> readers(Setup setup, Path folder) {
    RestClient client = CLIENT.clone().requestFactory(factories.apply(setup)).build();
    RestTemplate template = new RestTemplate(factories.apply(setup));
    template.setErrorHandler(new NoOpResponseErrorHandler());
    return Stream.of(
            new SpringReader("exchange", uri -> client.get().uri(uri).exchange((q, r) -> text(r))),
            new SpringReader("bytes", uri -> text(retrieved(client, uri).toEntity(byte[].class))),
            new SpringReader(
                "template",
                uri -> template.execute(uri, HttpMethod.GET, null, RestClientAdapter::text)),
            new SpringReader(
                "template bytes",
                uri -> text(template.exchange(uri, HttpMethod.GET, null, byte[].class))))
        .map(reader -> (Adapter.Fetch) reader)
        .toList();
  }

  private static RestClient.ResponseSpec retrieved(RestClient client, URI uri) {
    return client.get().uri(uri).retrieve().onStatus(status -> true, (request, response) -> {});
  }

  private static String text(ClientHttpResponse response) throws IOException {
    return response.getStatusCode().value()
        + " "
        + new String(response.getBody().readAllBytes(), ISO_8859_1);
  }

  private static String text(ResponseEntity<byte[]> entity) {
    byte[] content = Objects.requireNonNullElse(entity.getBody(), new byte[0]);
    return entity.getStatusCode().value() + " " + new String(content, ISO_8859_1);
  }

  /** Reads an answer in one of Spring's ways. */
  private interface Way {
    String read(URI uri);
  }

  private record SpringReader(String name, Way way) implements Adapter.Fetch {
    @Override
    public String read(URI uri) throws Exception {
      try {
        return way.read(uri);
      } catch (RestClientException e) {
        throw e.getRootCause() instanceof IOException io ? io : e;
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
