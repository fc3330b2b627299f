package io.github.authdex.client;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.sending.ExchangeObserver;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenListener;
import io.github.authdex.auth.token.TokenStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * What every emitted client's builder can set. Not for several threads at once. Programs do not
 * extend it: emitted clients do, and later versions may ask more of them.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
  private final List<Server> servers;
  private final List<String> requiredHeaders;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private Headers headers;
  private Optional<String> server = Optional.empty();
  private Optional<URI> baseUrl = Optional.empty();
  private Optional<HttpClient> http = Optional.empty();
  private final TokenStore memory = new InMemoryTokenStore();
  private Optional<TokenStore> tokens = Optional.empty();
  private UnaryOperator<URI> endpoints = UnaryOperator.identity();
  private UnaryOperator<AuthHttpClient.Builder> sending = UnaryOperator.identity();
  private Optional<Duration> tokenTimeout = Optional.empty();
  private RetryPolicy retries = RetryPolicy.NONE;
  private ExchangeObserver observer = ExchangeObserver.NONE;
  private Optional<CallLog> log = Optional.empty();
  private TokenListener listener = TokenListener.NONE;
  private Clock clock = Clock.systemUTC();

  /**
   * Begins with an API's own settings.
   *
   * @param servers where it lives, the usual one first
   * @param headers sent with each request; {@code {$uuid}} stands for a UUID that each has anew
   * @param requiredHeaders names of headers without which a request fails
   */
  protected ClientBuilder(
      List<Server> servers, Map<String, String> headers, List<String> requiredHeaders) {
    this.servers = List.copyOf(servers);
    this.requiredHeaders = List.copyOf(requiredHeaders);
    Headers fields = Headers.EMPTY;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      fields = fields.with(header.getKey(), header.getValue());
    }
    this.headers = fields;
  }

  /**
   * Says what sends, in {@code User-Agent} (RFC 9110 §10.1.5) with this library after it, unless
   * the API has words of its own for that.
   *
   * @param product such as {@code Acme/1.0}
   */
  protected final void product(String product) {
    boolean own = requiredHeaders.stream().anyMatch("User-Agent"::equalsIgnoreCase);
    if (!own && headers.first("User-Agent").isEmpty()) {
      headers = headers.with("User-Agent", product + " " + Library.product());
    }
  }

  /** Returns this builder. */
  protected abstract B self();

  /** Chooses one of the API's servers by its name or URL. */
  public B server(String nameOrUrl) {
    server = Optional.of(nameOrUrl);
    return self();
  }

  /** Sets a variable of the server's URL, such as a region. */
  public B variable(String name, String value) {
    variables.put(name, value);
    return self();
  }

  /** Sends everything to {@code baseUrl} instead of the API's servers. */
  public B baseUrl(URI baseUrl) {
    this.baseUrl = Optional.of(baseUrl);
    return self();
  }

  /** Sets a header that goes with each request. */
  public B header(String name, String value) {
    headers = headers.replaced(name, value);
    return self();
  }

  /** Sets what is said to send ({@code User-Agent}) instead of the API's name and version. */
  public B userAgent(String userAgent) {
    return header("User-Agent", userAgent);
  }

  /**
   * Sets the HTTP client, which must not follow redirects itself. Where the API asks for a client
   * certificate leave it out: its connections would not show that, and calls would fail.
   */
  public B httpClient(HttpClient http) {
    this.http = Optional.of(http);
    return self();
  }

  /**
   * Sets how long a token or the headers of an answer may take; 60 seconds each if not set.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public B timeout(Duration timeout) {
    return sendingWith(builder -> builder.timeout(timeout));
  }

  /**
   * Sets how long a call may wait for a token, where that is another time than {@link #timeout};
   * the token endpoint has as long to answer, and 30 seconds at least.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public B tokenTimeout(Duration timeout) {
    B self = sendingWith(builder -> builder.tokenTimeout(timeout));
    this.tokenTimeout = Optional.of(timeout);
    return self;
  }

  /**
   * Sets how long a call may take until its answer begins: tokens, redirects and answers to
   * challenges together. Not bounded if not set.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public B totalTimeout(Duration timeout) {
    return sendingWith(builder -> builder.totalTimeout(timeout));
  }

  /** Sets how often calls are sent where that may help; once if not set. */
  public B retries(RetryPolicy retries) {
    this.retries = Objects.requireNonNull(retries, "retries");
    return self();
  }

  /** Sets where asynchronous calls are signed; none of them waits there for a token. */
  public B executor(Executor executor) {
    return sendingWith(builder -> builder.executor(executor));
  }

  /** Sets who is told of each request and response, credentials included; nobody if not set. */
  public B observer(ExchangeObserver observer) {
    B self = sendingWith(builder -> builder.observer(observer));
    this.observer = observer;
    return self;
  }

  /** Sets where requests and answers are told for persons, without credentials; nowhere if not. */
  public B log(CallLog log) {
    this.log = Optional.of(log);
    return self();
  }

  /**
   * Sets what proves to a proxy who calls; see {@link AuthHttpClient.Builder#proxyAuthentication}.
   * Token endpoints are reached without it.
   *
   * @throws IllegalArgumentException if it must hold on to one connection, as NTLM does
   */
  public B proxyAuthentication(Authentication authentication) {
    return sendingWith(builder -> builder.proxyAuthentication(authentication));
  }

  /**
   * Lets the credentials go over plain http to a server that is not this machine, such as one that
   * stands in for the API: anybody on the way can read them.
   */
  public B allowInsecure() {
    return sendingWith(AuthHttpClient.Builder::allowInsecure);
  }

  /** Tries {@code setting} at once, so that a wrong value is told where it is given. */
  private B sendingWith(UnaryOperator<AuthHttpClient.Builder> setting) {
    Objects.requireNonNull(setting.apply(AuthHttpClient.builder()));
    UnaryOperator<AuthHttpClient.Builder> before = sending;
    sending = builder -> setting.apply(before.apply(builder));
    return self();
  }

  /** Sets where tokens are kept; without it where a login kept them, or else in memory. */
  public B tokens(TokenStore tokens) {
    this.tokens = Optional.of(tokens);
    return self();
  }

  /** Sets who hears what becomes of tokens; nobody if not set. */
  public B tokenListener(TokenListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /** Sets by which clock is signed and tokens end; the system's if not set. */
  public B clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return self();
  }

  /** Sets what has the last word on where a token or login endpoint lies. */
  public B endpoints(UnaryOperator<URI> endpoints) {
    this.endpoints = Objects.requireNonNull(endpoints, "endpoints");
    return self();
  }

  /**
   * Returns what sends calls with {@code auth}.
   *
   * @throws IllegalArgumentException if the server is unknown, a variable lacks a value or has one
   *     that does not fit, or a required header is not set
   */
  protected ApiClient client(AuthChoice auth) {
    for (String name : requiredHeaders) {
      if (headers.first(name).isEmpty()) {
        throw new IllegalArgumentException(
            "Expected a value for the header \"" + name + "\"; set it with header(name, value)");
      }
    }
    Map<String, String> known = new LinkedHashMap<>(auth.variables());
    known.putAll(variables);
    ServerChoice choice = new ServerChoice(servers, server, known, baseUrl);
    ServerValues values = choice.values(List.of());
    if (!choice.isOpen(values)) {
      choice.of(values);
    }
    Optional<LoggedExchange> logged =
        log.map(each -> new LoggedExchange(each, LogMask.of(auth.places()), observer));
    Transport transport = Transport.of(http, sending, tokenTimeout, retries, logged);
    AuthChoice held =
        logged.map(each -> auth.watched(secrets -> each.mask().learn(secrets))).orElse(auth);
    TokenStore store = tokens.or(auth::tokens).orElse(memory);
    return new ApiClient(
        choice, held, headers, transport, uri -> environment(uri, transport, choice, store));
  }

  private AuthEnvironment environment(
      URI server, Transport transport, ServerChoice choice, TokenStore store) {
    return AuthEnvironment.of(server)
        .withExchange(transport.exchange())
        .withTokens(store)
        .withVariables(name -> choice.variable(name).map(Secret::of))
        .withEndpoints(endpoints)
        .withTokenListener(listener)
        .withClock(clock);
  }
}
