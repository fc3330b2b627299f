package io.github.authdex.apache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.TestTls;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient, for the tests that all adapters share. */
final class ApacheAdapter implements Adapter {
  static final HttpClientConnectionManager CONNECTIONS =
      PoolingHttpClientConnectionManagerBuilder.create()
          .setTlsSocketStrategy(new DefaultClientTlsStrategy(TestTls.client()))
          .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(5, TimeUnit.SECONDS).build())
          .setMaxConnPerRoute(20)
          .build();

  /** Reads an entity in one of HttpClient's ways. */
  private interface Way {
    String text(HttpEntity content) throws IOException, ParseException;
  }

  private static final Map<String, Way> WAYS =
      Map.of(
          "toString", content -> EntityUtils.toString(content, ISO_8859_1),
          "toByteArray", content -> new String(EntityUtils.toByteArray(content), ISO_8859_1),
          "getContent", content -> new String(content.getContent().readAllBytes(), ISO_8859_1),
          "writeTo", ApacheAdapter::written);

  private static String written(HttpEntity content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    return out.toString(ISO_8859_1);
  }

  @Override
  public Sender sender(Setup setup) {
    return new ApacheSender(client(setup));
  }

  private static CloseableHttpClient client(Setup setup) {
    AuthFlow.Builder flow =
        AuthFlow.builder()
            .authentication(setup.authentication())
            .proxyAuthentication(setup.proxyAuthentication());
    setup.allowed().forEach(flow::allow);
    if (setup.insecure()) {
      flow.allowInsecure();
    }
    if (!setup.redirects()) {
      flow.withoutRedirects();
    }
    HttpClientBuilder http =
        HttpClients.custom()
            .setConnectionManager(CONNECTIONS)
            .setConnectionManagerShared(true)
            .disableAutomaticRetries();
    setup.proxy().ifPresent(at -> http.setProxy(new HttpHost(at.getAddress(), at.getPort())));
    return AuthApache.on(http, flow);
  }

  /** HttpClient insists on the type of what OPTIONS carries. */
  @Override
  public boolean carries(Request request) {
    return request.body().length() == 0
        || !request.method().equals("OPTIONS")
        || request.headers().first("Content-Type").isPresent();
  }

  @Override
  public boolean reads(int length) {
    return length < 8000;
  }

  @Override
  public List<Fetch> readers(Setup setup, Path folder) {
    CloseableHttpClient client = client(setup);
    return WAYS.entrySet().stream()
        .map(way -> (Fetch) new ApacheReader(way.getKey(), client, way.getValue()))
        .toList();
  }

  private record ApacheReader(String name, CloseableHttpClient client, Way way) implements Fetch {
    @Override
    public String read(URI uri) throws Exception {
      return client.execute(
          ApacheSender.request(Request.of("GET", uri)),
          response ->
              response.getCode()
                  + " "
                  + (response.getEntity() == null ? "" : way.text(response.getEntity())));
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
