package io.github.authdex.client;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Headers;
import io.github.authdex.auth.InMemoryTokenStore;
import io.github.authdex.auth.Secret;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.TokenStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What every emitted client's builder can set. Not for several threads at once.
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
  private TokenStore tokens = new InMemoryTokenStore();
  private UnaryOperator<URI> endpoints = UnaryOperator.identity();

  /**
   * Begins with an API's own settings.
   *
   * @param servers where it lives, the usual one first
   * @param headers sent with each request
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

  /** Sets the HTTP client, which must not follow redirects itself. */
  public B httpClient(HttpClient http) {
    this.http = Optional.of(http);
    return self();
  }

  /** Sets where tokens are kept; without it they are kept in memory. */
  public B tokens(TokenStore tokens) {
    this.tokens = Objects.requireNonNull(tokens, "tokens");
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
    ServerChoice choice =
        new ServerChoice(servers, server, new LinkedHashMap<>(variables), baseUrl);
    choice.of(List.of());
    Transport transport = Transport.of(http);
    return new ApiClient(
        choice, auth, headers, transport, uri -> environment(uri, transport, choice));
  }

  private AuthEnvironment environment(URI server, Transport transport, ServerChoice choice) {
    return AuthEnvironment.of(server)
        .withExchange(transport.exchange())
        .withTokens(tokens)
        .withVariables(name -> choice.variable(name).map(Secret::of))
        .withEndpoints(endpoints);
  }
}
