package io.github.authdex.okhttp;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Makes clients of OkHttp that prove who sends. */
public final class AuthOkHttp {
  private AuthOkHttp() {}

  /**
   * Returns a client like {@code client} whose calls are authenticated by {@code flow}:
   *
   * <pre>{@code
   * OkHttpClient api =
   *     AuthOkHttp.on(
   *         new OkHttpClient(),
   *         AuthFlow.builder().authentication(authentication).allow(URI.create("https://api.example")));
   * }</pre>
   *
   * <p>Credentials go to the allowed origins alone; see {@link AuthFlow}, which follows redirects
   * and answers challenges instead of OkHttp. Responses show the request as the caller made it,
   * without credentials, and none of the responses before. Calls that are enqueued, cancelled or
   * limited in time are so while they wait for a token too. What fails fails as an IOException,
   * which is all that OkHttp lets an interceptor throw; a request to an origin that is not allowed
   * has the IllegalArgumentException as its cause.
   *
   * <p>Of the client's own things, interceptors see requests and responses without credentials.
   * <em>Network interceptors and event listeners see all that is sent, credentials included</em>,
   * and what they log or send elsewhere is theirs to mask. Its cookies go along beside those that
   * prove who sends. Its cache is not used, since it would keep keys that stand in URLs on the disk
   * and give one user's answers to another. Where it tries again by itself after a connection
   * failed, the same proof goes twice. A client certificate takes the place of its TLS settings,
   * authorities included. A proxy's challenges are answered by the flow if it has a
   * proxyAuthentication, and by the client's proxyAuthenticator if not. Connections that NTLM has
   * proven belong to the returned client alone.
   *
   * <p>A newBuilder of the returned client must go on following no redirects: those that OkHttp
   * followed would take credentials along, so that calls of such a client fail.
   *
   * <p>There is nothing to close: threads and connections are those of {@code client}. Connections
   * that NTLM has proven end when they were idle for a while, or by {@code
   * connectionPool().evictAll()} of the returned client.
   *
   * @param flow is given what this library writes and through which proxies; it is for this client
   * @throws IllegalArgumentException if the client has an authenticator of its own, or is
   *     authenticated already
   * @throws IllegalStateException if there are credentials and no origin is allowed
   * @throws UncheckedIOException if a client certificate cannot be read
   */
  public static OkHttpClient on(OkHttpClient client, AuthFlow.Builder flow) {
    if (!client.authenticator().equals(Authenticator.NONE)) {
      throw new IllegalArgumentException(
          "Expected an OkHttpClient without an authenticator, which would answer challenges beside"
              + " the flow and with credentials of its own; leave it out");
    }
    AuthFlow built =
        flow.written(OkHttpUrls::written).proxied(uri -> OkHttpUrls.isProxied(client, uri)).build();
    OkHttpClient.Builder builder = plain(client).addInterceptor(new AuthInterceptor(built));
    if (!flow.proxyAuthentication().equals(Authentication.NONE)) {
      builder.proxyAuthenticator(new TunnelAuthenticator(built));
    }
    show(flow.authentication().tls(), builder);
    if (built.ownsConnection()) {
      builder.connectionPool(new ConnectionPool()).protocols(List.of(Protocol.HTTP_1_1));
    }
    return builder.build();
  }

  /**
   * Returns the exchange over {@code client} for token and login endpoints: an answer of at most 1
   * MiB, within 30 seconds if the client has no callTimeout. Redirects are not followed, and
   * neither the client's cookies nor its cache nor its authenticator are used. Its interceptors see
   * what is sent, secrets included.
   *
   * @throws IllegalArgumentException if the client is authenticated: it may need this exchange
   *     first
   */
  public static HttpExchange exchange(OkHttpClient client) {
    return OkHttpExchange.over(plain(client));
  }

  /** Returns a builder of clients like {@code client} that only send what they are given. */
  private static OkHttpClient.Builder plain(OkHttpClient client) {
    if (client.interceptors().stream().anyMatch(AuthInterceptor.class::isInstance)) {
      throw new IllegalArgumentException(
          "Expected an OkHttpClient that is not authenticated but it is; give the one that it was"
              + " made of");
    }
    return client
        .newBuilder()
        .authenticator(Authenticator.NONE)
        .followRedirects(false)
        .followSslRedirects(false)
        .cache(null);
  }

  private static void show(Optional<TlsSetup> certificate, OkHttpClient.Builder builder) {
    try {
      if (certificate.isPresent()) {
        Certificates.show(certificate.get(), builder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
