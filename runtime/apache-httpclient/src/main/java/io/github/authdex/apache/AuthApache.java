package io.github.authdex.apache;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** Makes clients of Apache HttpClient 5 that prove who sends. */
public final class AuthApache {
  private static final String CACHES = "org.apache.hc.client5.http.impl.cache.";

  private AuthApache() {}

  /**
   * Returns a client of {@code http} whose requests are authenticated by {@code flow}:
   *
   * <pre>{@code
   * CloseableHttpClient api =
   *     AuthApache.on(
   *         HttpClients.custom(),
   *         AuthFlow.builder().authentication(authentication).allow(URI.create("https://api.example")));
   * }</pre>
   *
   * <p>Credentials go to the allowed origins alone; see {@link AuthFlow}, which follows redirects
   * and answers challenges of servers instead of HttpClient. Where a RequestConfig says that
   * redirects are not enabled, a redirect is the last response. An HttpClientContext shows the
   * request as the caller made it, without credentials, and where redirects led. A request that is
   * cancelled is so while it waits for a token too. What breaks the rules of HTTP is told without
   * what the server sent.
   *
   * <p>Of the builder's own things, <em>its interceptors and its exec interceptors see all that is
   * sent, credentials included</em>, and so does the log of HttpClient for whoever turns it on
   * ({@code org.apache.hc.client5.http} at DEBUG). Where it tries again by itself, after a
   * connection failed or a server was busy, the same proof goes twice. Its cookies go along unless
   * a cookie proves who sends. Content of requests that can only be written, such as a multipart
   * form of more than 25 KiB, is held in memory where it must be signed.
   *
   * <p>A client certificate, and NTLM, which proves a connection, bring a connection manager of
   * their own in the place of the builder's. With NTLM requests take turns on one connection to a
   * server, so that an answer must be read or closed before the next request.
   *
   * <p>What this cannot do: prove to a proxy who sends, which HttpClient does by itself with the
   * builder's CredentialsProvider; keep a cache, which would keep keys that stand in URLs and give
   * one user's answers to another; and HttpClient's asynchronous clients, instead of which there
   * are {@link io.github.authdex.auth.jdk.AuthHttpClient} and OkHttp.
   *
   * <p>The returned client is closed as HttpClient's own are.
   *
   * @param http is changed, and for this client
   * @param flow is for this client
   * @throws IllegalArgumentException if the builder makes caches, or the flow has a
   *     proxyAuthentication
   * @throws IllegalStateException if there are credentials and no origin is allowed
   * @throws UncheckedIOException if a client certificate cannot be read
   */
  public static CloseableHttpClient on(HttpClientBuilder http, AuthFlow.Builder flow) {
    if (http.getClass().getName().startsWith(CACHES)) {
      throw new IllegalArgumentException(
          "Expected an HttpClientBuilder without a cache, which would keep keys that stand in URLs"
              + " and give one user's answers to another; give HttpClients.custom()");
    }
    if (!flow.proxyAuthentication().equals(Authentication.NONE)) {
      throw new IllegalArgumentException(
          "Expected a flow without a proxyAuthentication, since HttpClient answers proxies by"
              + " itself; give the HttpClientBuilder a CredentialsProvider for the proxy");
    }
    AuthFlow built = flow.build();
    http.disableRedirectHandling()
        .setTargetAuthenticationStrategy((type, challenges, context) -> List.of());
    if (flow.authentication().tls().isPresent() || built.ownsConnection()) {
      ownConnections(http, flow.authentication());
    }
    return new AuthApacheClient(http.build(), built);
  }

  private static void ownConnections(HttpClientBuilder http, Authentication authentication) {
    try {
      http.setConnectionManager(OwnConnections.of(authentication))
          .setConnectionManagerShared(false)
          .disableConnectionState(); // All of them are of one client's identity.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
