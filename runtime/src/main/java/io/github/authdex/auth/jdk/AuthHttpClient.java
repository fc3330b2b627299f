package io.github.authdex.auth.jdk;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.jdk.BoundedBody;
import io.github.authdex.auth.internal.jdk.JdkHttp;
import io.github.authdex.auth.internal.jdk.OpenClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.sending.AuthFlow;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/**
 * Sends authenticated requests with any {@link HttpClient} of the JDK.
 *
 * <p>Credentials go to the allowed origins alone, over https or to this machine. Redirects are
 * followed here, at most ten: within an origin the request is signed again, to another it goes
 * without credentials, and from https to http not at all. After a 401 the signers may renew what
 * they learnt from a server and the responders may answer the challenge, once each, if the content
 * can be sent again. Exceptions show neither secrets nor queries, and nothing that is sent is
 * logged; the JDK's own log of HTTP does show whole URLs to whoever turns it on. Threads share a
 * client.
 *
 * <p>Closing it lets go of the {@link HttpClient} that it made itself; one that was given stays
 * open. It waits for nothing: what is under way comes to its end, and connections and threads go
 * once the last answer was read or its stream closed; from JDK 21 on then, before that when the
 * garbage collector finds them. After that, all that sends throws an {@link IllegalStateException},
 * as does what is under way and needs one request more.
 */
public final class AuthHttpClient implements AutoCloseable {
  private static final String NAME = "AuthHttpClient";

  private final ExchangeContext sending;
  private final Optional<TlsSetup> tls;
  private final int longestResponse;

  private AuthHttpClient(ExchangeContext sending, Optional<TlsSetup> tls, int longestResponse) {
    this.sending = sending;
    this.tls = tls;
    this.longestResponse = longestResponse;
  }

  /** Returns a builder that sends requests as they are until it is given an authentication. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a client that shares this one's connections and origins and proves who sends by {@code
   * authentication}. Closing it leaves this one open; closing this one closes both.
   *
   * @throws IllegalArgumentException if that has a client certificate other than this one's, which
   *     connections that exist cannot show
   */
  public AuthHttpClient with(Authentication authentication) {
    if (authentication.tls().isPresent() && !authentication.tls().equals(tls)) {
      throw new IllegalArgumentException(
          "Expected an authentication without a client certificate of its own, which the"
              + " connections of this client would not show; build another client for it");
    }
    return new AuthHttpClient(sending.with(authentication), tls, longestResponse);
  }

  /**
   * Returns this client with another limit for each step of a request and for all of them together,
   * as by {@link Builder#timeout} and {@link Builder#totalTimeout}. Closing one closes both.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public AuthHttpClient within(Duration limit) {
    return new AuthHttpClient(
        sending.within(sending.limits().withPart(limit).withTotal(limit)), tls, longestResponse);
  }

  /**
   * Returns this client for somebody who may close it: that leaves this one open; closing this one
   * closes both.
   */
  public AuthHttpClient lent() {
    return new AuthHttpClient(sending.lent(), tls, longestResponse);
  }

  /** Lets go of what this client made itself and waits for nothing; once more does nothing. */
  @Override
  public void close() {
    sending.http().close();
  }

  private ExchangeContext open() {
    sending.http().requireOpen();
    return sending;
  }

  /**
   * Returns what would be sent first for {@code request}, credentials included, and sends nothing;
   * signers may still ask a token endpoint.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   * @throws IOException if the credentials cannot be had, or not in time
   */
  public Request prepare(Request request) throws IOException {
    ClientExchange<Body> exchange = ClientExchange.of(open(), request, inMemory());
    return Futures.uninterrupted(exchange.first(), exchange.deadline().forProof(), exchange.proof())
        .sent();
  }

  /**
   * Returns the response to {@code request}, its content in memory.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   * @throws IOException if the server cannot be reached, the content is longer than the limit, or
   *     the credentials cannot be had
   */
  public Response send(Request request) throws IOException, InterruptedException {
    return response(send(request, inMemory()));
  }

  /**
   * Returns the response to {@code request}, its content read by {@code handler}.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   * @throws IOException if the server cannot be reached or the credentials cannot be had
   */
  public <T> HttpResponse<T> send(Request request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return new WaitingExchange<>(ClientExchange.of(open(), request, handler)).run();
  }

  /**
   * Returns the response to {@code request}, its content read by {@code handler}. The JDK's
   * publishers of text, of bytes and of a file can be sent again after a redirect or a 401; a
   * stream cannot, nor a publisher of others, of which nobody knows; give that as a {@link Body}
   * that is replayable.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   * @throws IOException if the server cannot be reached or the credentials cannot be had
   */
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return new WaitingExchange<>(ClientExchange.of(open(), request, handler)).run();
  }

  /**
   * Returns the response to {@code request} when it is there; see {@link #send(Request)}. No thread
   * waits for it meanwhile, nor for a token that it needs. Cancelling the future, or what is made
   * of it, stops what is under way: nothing more is sent.
   */
  public CompletableFuture<Response> sendAsync(Request request) {
    return sendAsync(request, inMemory()).thenApply(AuthHttpClient::response);
  }

  /**
   * Returns the response to {@code request} when it is there; see {@link #send(Request,
   * BodyHandler)} and {@link #sendAsync(Request)}.
   */
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(Request request, BodyHandler<T> handler) {
    return new LaterExchange<>(ClientExchange.of(open(), request, handler)).run();
  }

  /**
   * Returns the response to {@code request} when it is there; see {@link #send(HttpRequest,
   * BodyHandler)} and {@link #sendAsync(Request)}.
   */
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return new LaterExchange<>(ClientExchange.of(open(), request, handler)).run();
  }

  private BodyHandler<Body> inMemory() {
    return BoundedBody.handler(longestResponse, sending.limits().part());
  }

  private static Response response(HttpResponse<Body> response) {
    return new Response(JdkHttp.head(response.uri(), response), response.body());
  }

  /** Collects what a client needs. */
  public static final class Builder {
    private Optional<OpenClient> http = Optional.empty();
    private final AuthFlow.Builder flow = AuthFlow.builder();
    private TimeLimits limits = TimeLimits.USUAL;
    private int longestResponse = 64 << 20;
    private Executor executor = AuthThreads.signing();
    private ExchangeObserver observer = ExchangeObserver.NONE;

    private Builder() {}

    /**
     * Sets the client that sends; a new one if not set. It cannot show the client certificate of an
     * authentication, unless it has that one's very own SSLContext.
     *
     * @throws IllegalArgumentException if it follows redirects by itself
     */
    public Builder http(HttpClient http) {
      this.http = Optional.of(OpenClient.given(JdkHttp.withoutRedirects(http), NAME));
      return this;
    }

    /**
     * Sends over the connections of {@code other}, whose settings do not count otherwise. Closing
     * that closes this one; closing this one leaves that open.
     *
     * @throws IllegalArgumentException if its connections show a client certificate, or are proven
     *     as NTLM does
     */
    public Builder sharing(AuthHttpClient other) {
      if (other.tls.isPresent()) {
        throw new IllegalArgumentException(
            "Expected a client without a client certificate, which the connections would show to"
                + " servers of other credentials; derive one by with(Authentication)");
      }
      if (other.sending.flow().ownsConnection()) {
        throw new IllegalArgumentException(
            "Expected a client whose connections anybody may use but those of this one prove who"
                + " sends, as NTLM does; let each have its own");
      }
      this.http = Optional.of(other.sending.http());
      return this;
    }

    /** Sets what proves who sends. */
    public Builder authentication(Authentication authentication) {
      flow.authentication(authentication);
      return this;
    }

    /**
     * Sets what proves to a proxy who sends: by basic or digest, in Proxy-Authorization (RFC 9110
     * §11.7.1). Which proxy there is the {@link HttpClient} decides, by its {@link
     * java.net.ProxySelector} or the system's properties. Without TLS to a proxy, which the JDK has
     * not, anybody on the way there can read the proof, so that digest is better.
     *
     * <p>For https the JDK asks the proxy for a tunnel, and leaves a basic proof out unless the
     * program was started with {@code -Djdk.http.auth.tunneling.disabledSchemes=""}; the proxy's
     * 407 is then the answer. An {@link java.net.Authenticator} of the HttpClient is asked by the
     * JDK itself, for basic alone, also for servers: do not set both.
     *
     * @throws IllegalArgumentException if it must hold on to one connection, as NTLM does, which
     *     the JDK closes after a 407
     */
    public Builder proxyAuthentication(Authentication authentication) {
      flow.proxyAuthentication(authentication);
      return this;
    }

    /** Lets the credentials go to the origin of {@code url}, whatever its path. */
    public Builder allow(URI url) {
      flow.allow(url);
      return this;
    }

    /** Lets the credentials go over plain http to allowed origins that are not this machine. */
    public Builder allowInsecure() {
      flow.allowInsecure();
      return this;
    }

    /**
     * Sets how long each step may take: what signs, where it must get a token; the headers of each
     * response; and its content where it is read into memory. 60 seconds each if not set. A time
     * limit of an {@link HttpRequest} has the last word.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Builder timeout(Duration timeout) {
      this.limits = limits.withPart(timeout);
      return this;
    }

    /**
     * Sets how long a request may wait for a token that it is signed with, where that is another
     * time than {@link #timeout}. The token's own request goes on, so that what a server answers
     * late is kept for the next one; it ends by the limit of its {@link HttpExchange}. Where a
     * person is asked, a request waits as long as that may take ({@link
     * io.github.authdex.auth.ChallengeResponder#patience}) if this is not set.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Builder tokenTimeout(Duration timeout) {
      this.limits = limits.withProof(timeout);
      return this;
    }

    /**
     * Sets how long all of it may take together: tokens, redirects, answers to challenges, and the
     * content until the handler has made something of it, which a handler of streams has at once.
     * Not bounded if not set.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Builder totalTimeout(Duration timeout) {
      this.limits = limits.withTotal(timeout);
      return this;
    }

    /** Gives a redirect back as the response, as it came, instead of following it. */
    public Builder withoutRedirects() {
      flow.withoutRedirects();
      return this;
    }

    /** Sets the longest content that is read into memory, in bytes; 64 MiB if not set. */
    public Builder longestResponse(int bytes) {
      this.longestResponse = bytes;
      return this;
    }

    /** Sets where asynchronous requests are signed; none of them waits there for a token. */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /** Sets who is told of each request and response, credentials included; nobody if not set. */
    public Builder observer(ExchangeObserver observer) {
      this.observer = Objects.requireNonNull(observer, "observer");
      return this;
    }

    /**
     * Returns the client.
     *
     * @throws IllegalStateException if there are credentials and no origin is allowed, or a client
     *     certificate that the HTTP client does not show
     */
    public AuthHttpClient build() {
      flow.build(); // What is missing is told before a certificate is read or a client made.
      Optional<TlsSetup> tls = flow.authentication().tls();
      OpenClient client =
          http.map(others -> certified(others, tls).lent())
              .orElseGet(() -> OpenClient.own(newClient(tls), NAME));
      AuthFlow built = flow.proxied(uri -> JdkHttp.isProxied(client.get(), uri)).build();
      TurnQueue turns = new TurnQueue(built.ownsConnection());
      return new AuthHttpClient(
          new ExchangeContext(client, built, turns, limits, executor, observer),
          tls,
          longestResponse);
    }

    /** Returns {@code client} if there is no certificate to show, or it is sure to show it. */
    private static OpenClient certified(OpenClient client, Optional<TlsSetup> tls) {
      if (tls.isPresent() && client.get().sslContext() != context(tls.get())) {
        throw new IllegalStateException(
            "Expected no HttpClient beside a client certificate, which its connections would not"
                + " show; leave it out, or give one with the SSLContext of the authentication");
      }
      return client;
    }

    private static SSLContext context(TlsSetup tls) {
      try {
        return tls.context();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static HttpClient newClient(Optional<TlsSetup> certificate) {
      return certificate
          .map(
              tls ->
                  HttpClient.newBuilder()
                      .connectTimeout(Duration.ofSeconds(10))
                      .sslContext(context(tls))
                      .build())
          .orElseGet(JdkHttp::defaultClient);
    }
  }
}
