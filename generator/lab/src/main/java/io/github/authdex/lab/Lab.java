package io.github.authdex.lab;

import com.github.tomakehurst.wiremock.http.Request;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.lab.address.AddressMap;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.address.Routes;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.console.Console;
import io.github.authdex.lab.console.Journal;
import io.github.authdex.lab.guard.RequestGuard;
import io.github.authdex.lab.guard.Requirements;
import io.github.authdex.lab.key.CertificateAuthority;
import io.github.authdex.lab.message.Arrival;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.SchemeInstallation;
import io.github.authdex.lab.run.ThrowawayCredentials;
import io.github.authdex.lab.server.LabServer;
import io.github.authdex.lab.server.LabTls;
import io.github.authdex.lab.token.TokenLedger;
import io.github.authdex.lab.token.TokenRefusal;
import io.github.authdex.lab.value.ValueEndpoints;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A server on loopback that behaves as an API as far as authentication goes. It holds throw-away
 * credentials, lets requests pass that carry them as the API wants them, and says in plain words
 * what is wrong with the others. Threads may share it.
 */
public final class Lab implements AutoCloseable {
  private final LabServer server;
  private final RunContext bench;
  private final List<String> unchecked = new ArrayList<>();
  private final List<LocatedEndpoint> endpoints = new ArrayList<>();
  private final RequestGuard guard;
  private final Journal journal;
  private final Console console;

  private Lab(LabServer server, RunContext bench) {
    this.server = server;
    this.bench = bench;
    this.journal = new Journal(bench.held(), bench.ledger(), bench.clock());
    this.console =
        new Console(
            journal,
            bench.model(),
            URI.create(bench.site().origin()),
            bench.site()::baseUrl,
            bench.clock());
    Map<String, Check> checks = install();
    endpoints.addAll(ValueEndpoints.of(bench, checks));
    Requirements requirements = new Requirements(checks);
    if (!requirements.canMeet(bench.model())) {
      throw new UncheckableApiException(bench.model().auth().id(), unchecked);
    }
    this.guard =
        new RequestGuard(bench.model(), new Routes(bench.model(), bench.site()), requirements);
  }

  /**
   * Starts a server that behaves as {@code model}.
   *
   * @throws UncheckableApiException if the lab can check none of the API's ways to authenticate
   * @throws IOException if the port is taken
   */
  public static Lab start(ApiModel model, LabOptions options) throws IOException {
    ThrowawayCredentials throwaway =
        new ThrowawayCredentials(
            model.auth(), KeyMaker::keys, options.seed(), options.clock().instant());
    LabServer server = LabServer.start(options.port(), throwaway.tls());
    try {
      List<String> endpoints = new ArrayList<>(ValueEndpoints.urls(model.servers()));
      model.auth().schemes().values().stream()
          .flatMap(bound -> bound.scheme().endpoints().stream())
          .map(SchemeEndpoint::url)
          .forEach(endpoints::add);
      AddressMap site =
          AddressMap.of(server.origin(), model.servers(), options.variables(), endpoints);
      Lab lab =
          new Lab(
              server, new RunContext(model, throwaway, options.terms(), site, new TokenLedger()));
      server.serve(lab::answer);
      return lab;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private Map<String, Check> install() {
    Map<String, Check> checks = new LinkedHashMap<>();
    for (BoundScheme bound : bench.model().auth().schemes().values()) {
      SchemeInstallation installation = bound.scheme().accept(new CheckMaker(bench, bound));
      checks.put(bound.name(), installation.check());
      endpoints.addAll(installation.endpoints());
    }
    Requirements.names(bench.model()).stream()
        .filter(name -> !bench.model().auth().schemes().containsKey(name))
        .forEach(name -> unchecked.add("\"" + name + "\""));
    return checks;
  }

  private Reply answer(Request request) {
    ReceivedRequest received = receive(request);
    Optional<Reply> shown = console.answer(received);
    if (shown.isPresent()) {
      return shown.get();
    }
    Reply reply = reply(received);
    journal.add(received, reply);
    return reply;
  }

  private ReceivedRequest receive(Request request) {
    List<NamedValue> headers = new ArrayList<>();
    request
        .getHeaders()
        .all()
        .forEach(
            header ->
                header.values().forEach(value -> headers.add(new NamedValue(header.key(), value))));
    byte[] body = request.getBody() == null ? new byte[0] : request.getBody();
    return bench
        .site()
        .receive(
            request.getMethod().value(),
            request.getUrl(),
            headers,
            Body.of(body),
            Arrival.current());
  }

  /**
   * Several schemes may share an endpoint: the first that grants decides, else the first that knows
   * the client, else the first. What the API itself lets in is no login that went wrong.
   */
  private Reply reply(ReceivedRequest request) {
    Optional<Reply> refused = Optional.empty();
    boolean shared = false;
    for (LocatedEndpoint endpoint : endpoints) {
      if (endpoint.address().match(request).isPresent()) {
        Reply reply = endpoint.endpoint().answer(request);
        if (reply.problem().isEmpty()) {
          return reply;
        }
        shared |= endpoint.endpoint().isShared();
        if (refused.filter(first -> !TokenRefusal.isNearer(reply, first)).isEmpty()) {
          refused = Optional.of(reply);
        }
      }
    }
    Optional<Reply> refusal = refused;
    Optional<Reply> api = shared ? Optional.of(guard.answer(request)) : Optional.empty();
    return api.filter(Lab::letsIn).or(() -> refusal).orElseGet(() -> guard.answer(request));
  }

  private static boolean letsIn(Reply reply) {
    return reply.body().path("authenticated").asBoolean();
  }

  /** Returns the URL that stands for the API's server, without a slash at its end. */
  public URI baseUrl() {
    return bench.site().baseUrl();
  }

  /** Returns what moves an address of the API, or of its token endpoints, to the lab. */
  public UnaryOperator<URI> endpoints() {
    return bench.site()::toLab;
  }

  /**
   * Returns where the endpoints for tokens, sessions and discovery lie on the lab, by the URL that
   * the API gives them, in the order of its schemes.
   */
  public Map<String, URI> endpointUrls() {
    Map<String, URI> urls = new LinkedHashMap<>();
    for (LocatedEndpoint endpoint : endpoints) {
      String url = bench.site().fill(endpoint.url());
      if (url.indexOf('{') < 0) {
        urls.put(url, url.contains("://") ? endpoints().apply(URI.create(url)) : onOwnHost(url));
      }
    }
    return Collections.unmodifiableMap(urls);
  }

  private URI onOwnHost(String path) {
    return URI.create(bench.site().origin() + path);
  }

  /** Returns the throw-away credentials, by the names of the API's credentials. */
  public Credentials credentials() {
    return bench.held();
  }

  /** Returns the server variables that the lab runs with, by name. */
  public Map<String, String> variables() {
    return bench.site().variables();
  }

  /**
   * Returns what signers need to work against the lab: its clock and endpoints, and variables that
   * hold the credentials too, since templates refer to both.
   */
  public AuthEnvironment authEnvironment() {
    Credentials values =
        name ->
            Optional.ofNullable(variables().get(name))
                .map(Secret::of)
                .or(() -> bench.held().find(name));
    return AuthEnvironment.of(baseUrl())
        .withClock(bench.clock())
        .withVariables(values)
        .withExchange(exchange())
        .withEndpoints(endpoints());
  }

  private HttpExchange exchange() {
    return authority()
        .<HttpExchange>map(
            authority ->
                new TrustingExchange(
                    HttpExchange.over(
                        HttpClient.newBuilder().sslContext(LabTls.client(authority)).build())))
        .orElseGet(HttpExchange::shared);
  }

  /**
   * Returns the authority of the lab's own certificate in PEM; empty unless the API asks for client
   * certificates, where alone the lab speaks TLS. Nobody else's certificates come from it.
   */
  public Optional<String> authorityPem() {
    return authority().map(CertificateAuthority::pem);
  }

  /**
   * Returns the authentication of a caller who has no credential and trusts the lab's authority,
   * where the lab speaks TLS.
   */
  public Authentication anonymous() {
    return authority()
        .map(
            authority ->
                new Authentication(
                    List.of(), List.of(), Optional.of(() -> LabTls.client(authority))))
        .orElse(Authentication.NONE);
  }

  private Optional<X509Certificate> authority() {
    return bench.throwaway().certificates().map(CertificateAuthority::certificate);
  }

  /** Returns the throw-away credentials by environment variable, in the API's order. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    for (CredentialSpec spec : bench.model().auth().credentials().values()) {
      environment.put(spec.env(), bench.held().values().get(spec.name()));
    }
    return Collections.unmodifiableMap(environment);
  }

  /**
   * Returns the schemes that the API asks for and describes nowhere, by name; a request that relies
   * on one is refused.
   */
  public List<String> unchecked() {
    return List.copyOf(unchecked);
  }

  /** Returns where a person sees in a browser what the lab answered. */
  public URI consoleUrl() {
    return console.url();
  }

  /**
   * Returns the operations and endpoints of the API that cannot be called on the lab, since the
   * console stands in their place: method and path, or URL.
   */
  public List<String> behindConsole() {
    return ConsoleClash.of(bench.model(), bench.site(), endpointUrls());
  }

  /** Returns the latest requests, oldest first, without any secret. */
  public List<LabRequest> requests() {
    return journal.list().stream().map(LabRequest::of).toList();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }
}
