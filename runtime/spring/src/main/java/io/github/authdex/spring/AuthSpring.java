package io.github.authdex.spring;

import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.List;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * Authenticates the requests of Spring's RestClient and RestTemplate; {@link AuthWebClient} is for
 * WebClient.
 *
 * <pre>{@code
 * RestClient api =
 *     RestClient.builder()
 *         .requestFactory(
 *             AuthSpring.requestFactory(
 *                 AuthFlow.builder()
 *                     .authentication(authentication)
 *                     .allow(URI.create("https://api.example"))))
 *         .build();
 * }</pre>
 *
 * <p>Credentials go to the allowed origins alone; see {@link AuthFlow}, which follows redirects and
 * answers challenges. What sends must therefore follow no redirect by itself: it would take headers
 * and keys along to wherever a server points. Of a {@link HttpClient} that is read; a {@link
 * ClientHttpRequestFactory} does not tell, so that it is tried once, with a server on this machine
 * that redirects to itself, and refused if it follows. Spring's {@code
 * SimpleClientHttpRequestFactory}, which RestTemplate has if it is given none, follows, and so do
 * those of Apache HttpClient and Jetty unless their clients are told otherwise.
 *
 * <p>Spring gives an interceptor all content in memory: whatever signs content can, and all of it
 * can be sent again, but what is too long for memory goes by {@link
 * io.github.authdex.auth.jdk.AuthHttpClient}. Exceptions show neither secrets nor what a server
 * sent against the rules of HTTP, in which it may repeat them. A request for an origin that is not
 * allowed fails with an {@link IllegalArgumentException}, and whatever else fails with an {@link
 * java.io.IOException}, of which RestClient and RestTemplate make a ResourceAccessException. A
 * request waits for a token for 60 seconds at most, and for an answer as long as what sends lets
 * it, which is without end unless it is told: {@code setReadTimeout} of {@link
 * JdkClientHttpRequestFactory} does.
 *
 * <p>What an interceptor cannot do is refused when it is made: NTLM, which proves a connection,
 * while Spring gives nobody one to keep. A client certificate and a proof to proxies are matters of
 * the connection too; {@link #requestFactory(AuthFlow.Builder)} and {@link
 * #requestFactory(HttpClient, AuthFlow.Builder)} know theirs and can.
 */
public final class AuthSpring {
  private AuthSpring() {}

  /**
   * Returns a factory of authenticated requests over a {@link HttpClient} of its own, which shows
   * the client certificate of the flow's authentication and gives up connecting after 10 seconds.
   * Interceptors of the RestClient or RestTemplate that it is given to see no credentials.
   *
   * @param flow is given through which proxies the client sends; it is for this factory
   * @throws IllegalArgumentException if the authentication must hold on to a connection
   * @throws IllegalStateException if there are credentials and no origin is allowed
   * @throws UncheckedIOException if a client certificate cannot be read
   */
  public static ClientHttpRequestFactory requestFactory(AuthFlow.Builder flow) {
    return JdkSending.of(flow);
  }

  /**
   * Returns a factory of authenticated requests over {@code http}, as {@link
   * #requestFactory(AuthFlow.Builder)} does.
   *
   * @throws IllegalArgumentException if {@code http} follows redirects, or the authentication must
   *     hold on to a connection
   * @throws IllegalStateException if there are credentials and no origin is allowed, or a client
   *     certificate that {@code http} does not show, since its SSLContext is another
   * @throws UncheckedIOException if a client certificate cannot be read
   */
  public static ClientHttpRequestFactory requestFactory(HttpClient http, AuthFlow.Builder flow) {
    return JdkSending.over(http, flow);
  }

  /**
   * Returns a factory of authenticated requests over {@code sending}. Interceptors of the
   * RestClient or RestTemplate that it is given to see no credentials.
   *
   * @param sending {@link JdkClientHttpRequestFactory}, or any other that follows no redirect
   * @param flow is for this factory
   * @throws IllegalArgumentException if {@code sending} follows redirects or cannot be tried, or
   *     what proves who sends is a matter of the connection: NTLM, a client certificate, a proof to
   *     a proxy
   * @throws IllegalStateException if there are credentials and no origin is allowed
   */
  public static ClientHttpRequestFactory requestFactory(
      ClientHttpRequestFactory sending, AuthFlow.Builder flow) {
    return intercepting(sending, interceptor(sending, flow));
  }

  /**
   * Returns an interceptor for a RestClient or RestTemplate whose request factory is {@code
   * sending}:
   *
   * <pre>{@code
   * RestClient.builder()
   *     .requestFactory(sending)
   *     .requestInterceptor(AuthSpring.interceptor(sending, flow));
   * }</pre>
   *
   * <p>Put it last. Interceptors after it see what is sent, credentials included, and only the
   * first request of an exchange: Spring leaves them out of those that follow. With another request
   * factory below it than the one that is tried here, nothing is promised of redirects.
   *
   * @throws IllegalArgumentException as {@link #requestFactory(ClientHttpRequestFactory,
   *     AuthFlow.Builder)} does
   * @throws IllegalStateException if there are credentials and no origin is allowed
   */
  public static ClientHttpRequestInterceptor interceptor(
      ClientHttpRequestFactory sending, AuthFlow.Builder flow) {
    AuthFlow built = FaceLimits.of("a ClientHttpRequestInterceptor").built(flow);
    RedirectTrial.require(sending);
    return new AuthRequestInterceptor(built, sending instanceof JdkClientHttpRequestFactory);
  }

  /**
   * Returns the exchange over {@code sending} for token and login endpoints: an answer of at most 1
   * MiB, in the time that {@code sending} allows. It can show no client certificate.
   *
   * @throws IllegalArgumentException if {@code sending} follows redirects or cannot be tried
   */
  public static HttpExchange exchange(ClientHttpRequestFactory sending) {
    RedirectTrial.require(sending);
    return new SpringExchange(sending);
  }

  static ClientHttpRequestFactory intercepting(
      ClientHttpRequestFactory sending, ClientHttpRequestInterceptor interceptor) {
    return new InterceptingClientHttpRequestFactory(sending, List.of(interceptor));
  }
}
