package io.github.authdex.auth;

import io.github.authdex.auth.internal.AuthThreads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Sends authenticated requests with any {@link HttpClient} of the JDK.
 *
 * <p>Credentials go to the allowed origins alone, over https or to this machine. Redirects are
 * followed here, at most ten: within an origin the request is signed again, to another it goes
 * without credentials, and from https to http not at all. After a 401 the signers may renew what
 * they learnt from a server and the responders may answer the challenge, once each, if the content
 * can be sent again. Exceptions show neither secrets nor queries, and nothing is logged; the JDK's
 * own log of HTTP does show whole URLs to whoever turns it on. Threads share a client.
 */
public final class AuthHttpClient {
  private final HttpClient http;
  private final Dialogue dialogue;
  private final Duration timeout;
  private final int longestResponse;
  private final Executor executor;
  private final ExchangeObserver observer;

  /** Held by the exchange whose turn it is, where they share one connection. */
  private final Semaphore turn = new Semaphore(1, true);

  private AuthHttpClient(Builder builder, HttpClient http) {
    this.http = http;
    this.dialogue =
        new Dialogue(
            builder.authentication,
            builder.origins,
            builder.insecure,
            new ProxyProof(builder.proxyAuthentication, http));
    this.timeout = builder.timeout;
    this.longestResponse = builder.longestResponse;
    this.executor = builder.executor;
    this.observer = builder.observer;
  }

  private AuthHttpClient(AuthHttpClient other, Authentication authentication) {
    this.http = other.http;
    this.dialogue = other.dialogue.with(authentication);
    this.timeout = other.timeout;
    this.longestResponse = other.longestResponse;
    this.executor = other.executor;
    this.observer = other.observer;
  }

  /** Returns a builder that sends requests as they are until it is given an authentication. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a client that shares this one's connections and origins and proves who sends by {@code
   * authentication}. TLS settings of the authentication have no effect on connections that exist.
   */
  public AuthHttpClient with(Authentication authentication) {
    return new AuthHttpClient(this, authentication);
  }

  /**
   * Returns what would be sent first for {@code request}, credentials included, and sends nothing;
   * signers may still ask a token endpoint.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   * @throws IOException if the credentials cannot be had
   */
  public Request prepare(Request request) throws IOException {
    return dialogue.first(request).sent();
  }

  /**
   * Returns the response to {@code request}, its content in memory.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   * @throws IOException if the server cannot be reached, the content is longer than the limit, or
   *     the credentials cannot be had
   */
  public Response send(Request request) throws IOException, InterruptedException {
    return response(send(request, BoundedBody.handler(longestResponse, timeout)));
  }

  /**
   * Returns the response to {@code request}, its content read by {@code handler}.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   * @throws IOException if the server cannot be reached or the credentials cannot be had
   */
  public <T> HttpResponse<T> send(Request request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return exchange(request, template(request), handler);
  }

  /**
   * Returns the response to {@code request}, its content read by {@code handler}. Content of known
   * length, such as text, bytes or a file, can be sent again after a redirect or a 401; a stream
   * cannot.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   * @throws IOException if the server cannot be reached or the credentials cannot be had
   */
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return exchange(JdkHttp.fromJdk(request), request, handler);
  }

  /** Returns the response to {@code request} when it is there; see {@link #send(Request)}. */
  public CompletableFuture<Response> sendAsync(Request request) {
    return sendAsync(request, BoundedBody.handler(longestResponse, timeout))
        .thenApply(AuthHttpClient::response);
  }

  /**
   * Returns the response to {@code request} when it is there; see {@link #send(Request,
   * BodyHandler)}.
   */
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(Request request, BodyHandler<T> handler) {
    return exchangeAsync(request, template(request), handler);
  }

  /**
   * Returns the response to {@code request} when it is there; see {@link #send(HttpRequest,
   * BodyHandler)}.
   */
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return exchangeAsync(JdkHttp.fromJdk(request), request, handler);
  }

  private <T> HttpResponse<T> exchange(
      Request request, HttpRequest template, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    if (!dialogue.ownsConnection()) {
      return converse(request, template, handler);
    }
    turn.acquire();
    try {
      return converse(request, template, handler);
    } finally {
      turn.release();
    }
  }

  private <T> HttpResponse<T> converse(
      Request request, HttpRequest template, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    Attempt attempt = dialogue.first(request);
    while (true) {
      observer.sending(attempt.sent());
      HttpResponse<HeldBody<T>> response =
          JdkHttp.send(http, JdkHttp.toJdk(attempt.sent(), template), HeldBody.holding(handler));
      HeldBody<T> content = HeldBody.of(response, handler);
      Optional<Attempt> next = next(attempt, response, content);
      if (next.isEmpty()) {
        return plain(attempt, template, response, joined(content.deliver()));
      }
      joined(content.discard());
      attempt = next.get();
    }
  }

  private <T> CompletableFuture<HttpResponse<T>> exchangeAsync(
      Request request, HttpRequest template, BodyHandler<T> handler) {
    if (dialogue.ownsConnection()) {
      return CompletableFuture.supplyAsync(
          () -> unchecked(() -> uninterrupted(request, template, handler)), executor);
    }
    return CompletableFuture.supplyAsync(() -> unchecked(() -> dialogue.first(request)), executor)
        .thenCompose(attempt -> step(attempt, template, handler));
  }

  private <T> HttpResponse<T> uninterrupted(
      Request request, HttpRequest template, BodyHandler<T> handler) throws IOException {
    try {
      return exchange(request, template, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for a turn on the connection");
    }
  }

  private <T> CompletableFuture<HttpResponse<T>> step(
      Attempt attempt, HttpRequest template, BodyHandler<T> handler) {
    observer.sending(attempt.sent());
    return JdkHttp.sendAsync(
            http, JdkHttp.toJdk(attempt.sent(), template), HeldBody.holding(handler))
        .thenComposeAsync(
            response -> {
              HeldBody<T> content = HeldBody.of(response, handler);
              Optional<Attempt> next = unchecked(() -> next(attempt, response, content));
              return next.isPresent()
                  ? content.discard().thenCompose(done -> step(next.get(), template, handler))
                  : content.deliver().thenApply(body -> plain(attempt, template, response, body));
            },
            executor);
  }

  /** Returns the attempt that follows, or empty if the response is the last and still unread. */
  private Optional<Attempt> next(Attempt attempt, HttpResponse<?> response, HeldBody<?> content)
      throws IOException {
    ResponseHead head = JdkHttp.head(attempt.plain().uri(), response);
    observer.received(head);
    try {
      return dialogue.next(attempt, head);
    } catch (IOException | RuntimeException e) {
      content.discard();
      throw e;
    }
  }

  private static <T> HttpResponse<T> plain(
      Attempt attempt, HttpRequest template, HttpResponse<?> response, T body) {
    return new PlainResponse<>(response, JdkHttp.toJdk(attempt.plain(), template), body);
  }

  private static Response response(HttpResponse<Body> response) {
    return new Response(JdkHttp.head(response.uri(), response), response.body());
  }

  private HttpRequest template(Request request) {
    HttpRequest.Builder template = HttpRequest.newBuilder(request.uri()).timeout(timeout);
    return dialogue.ownsConnection()
        ? template.version(HttpClient.Version.HTTP_1_1).build()
        : template.build();
  }

  private static <T> T joined(CompletionStage<T> stage) throws IOException {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  @FunctionalInterface
  private interface IoCall<T> {
    T call() throws IOException;
  }

  private static <T> T unchecked(IoCall<T> call) {
    try {
      return call.call();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /** Collects what a client needs. */
  public static final class Builder {
    private Optional<HttpClient> http = Optional.empty();
    private Authentication authentication = Authentication.NONE;
    private Authentication proxyAuthentication = Authentication.NONE;
    private final Set<Origin> origins = new LinkedHashSet<>();
    private boolean insecure;
    private Duration timeout = Duration.ofSeconds(60);
    private int longestResponse = 64 << 20;
    private Executor executor = AuthThreads.signing();
    private ExchangeObserver observer = ExchangeObserver.NONE;

    private Builder() {}

    /**
     * Sets the client that sends; a new one if not set.
     *
     * @throws IllegalArgumentException if it follows redirects by itself
     */
    public Builder http(HttpClient http) {
      this.http = Optional.of(JdkHttp.withoutRedirects(http));
      return this;
    }

    /** Sets what proves who sends. */
    public Builder authentication(Authentication authentication) {
      this.authentication = Objects.requireNonNull(authentication, "authentication");
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
      this.proxyAuthentication = ProxyProof.checked(authentication);
      return this;
    }

    /** Lets the credentials go to the origin of {@code url}, whatever its path. */
    public Builder allow(URI url) {
      origins.add(Origin.of(url));
      return this;
    }

    /** Lets the credentials go over plain http to allowed origins that are not this machine. */
    public Builder allowInsecure() {
      this.insecure = true;
      return this;
    }

    /**
     * Sets how long the headers of a response may take, and its content where it is read into
     * memory; 60 seconds each if not set.
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Objects.requireNonNull(timeout, "timeout");
      return this;
    }

    /** Sets the longest content that is read into memory, in bytes; 64 MiB if not set. */
    public Builder longestResponse(int bytes) {
      this.longestResponse = bytes;
      return this;
    }

    /** Sets where asynchronous requests are signed, which may wait for a token. */
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
     * @throws IllegalStateException if there are credentials and no origin is allowed
     */
    public AuthHttpClient build() {
      if (!authentication.equals(Authentication.NONE) && origins.isEmpty()) {
        throw new IllegalStateException(
            "Expected at least one allowed origin, since the credentials belong somewhere");
      }
      return new AuthHttpClient(this, http.orElseGet(this::newClient));
    }

    private HttpClient newClient() {
      if (authentication.tls().isEmpty()) {
        return JdkHttp.defaultClient();
      }
      try {
        return HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .sslContext(authentication.tls().get().context())
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
