package io.github.authdex.spring;

import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Authenticated requests over the JDK's client, whose connections we know. */
final class JdkSending {
  private static final FaceLimits LIMITS = FaceLimits.of("a ClientHttpRequestFactory");

  private JdkSending() {}

  static ClientHttpRequestFactory of(AuthFlow.Builder flow) {
    LIMITS.requests(flow); // What is missing is told before a certificate is read or a client made.
    HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
    flow.authentication().tls().ifPresent(tls -> http.sslContext(context(tls)));
    return sending(http.build(), flow);
  }

  static ClientHttpRequestFactory over(HttpClient http, AuthFlow.Builder flow) {
    LIMITS.requests(flow);
    requireNoRedirects(http);
    requireShown(flow.authentication().tls(), http);
    return sending(http, flow);
  }

  private static ClientHttpRequestFactory sending(HttpClient http, AuthFlow.Builder flow) {
    AuthFlow built = flow.proxied(uri -> isProxied(http, uri)).build();
    return AuthSpring.intercepting(
        new JdkClientHttpRequestFactory(http), new AuthRequestInterceptor(built, true));
  }

  private static void requireNoRedirects(HttpClient http) {
    if (http.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "Expected an HttpClient with Redirect.NEVER but was "
              + http.followRedirects()
              + ", which would take credentials along to another host; redirects are followed"
              + " without it");
    }
  }

  private static void requireShown(Optional<TlsSetup> certificate, HttpClient http) {
    if (certificate.isPresent() && http.sslContext() != context(certificate.get())) {
      throw new IllegalStateException(
          "Expected no HttpClient beside a client certificate, which its connections would not"
              + " show; leave it out, or give one with the SSLContext of the authentication");
    }
  }

  private static SSLContext context(TlsSetup tls) {
    try {
      return tls.context();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a request for {@code uri} goes to a proxy of HTTP, by the JDK's choice. */
  private static boolean isProxied(HttpClient http, URI uri) {
    ProxySelector selector = http.proxy().orElseGet(ProxySelector::getDefault);
    return Objects.requireNonNullElse(selector, HttpClient.Builder.NO_PROXY).select(uri).stream()
        .findFirst()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
        .isPresent();
  }
}
