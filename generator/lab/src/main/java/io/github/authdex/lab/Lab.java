package io.github.authdex.lab;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.lab.console.ConsoleTexts;
import io.github.authdex.lab.key.CertificateAuthority;
import io.github.authdex.lab.message.RawRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.ThrowawayCredentials;
import io.github.authdex.lab.server.LabServer;
import io.github.authdex.lab.server.LabTls;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A server on loopback that behaves as an API as far as authentication goes. It holds throw-away
 * credentials, lets requests pass that carry them as the API wants them, and says in plain words
 * what is wrong with the others. Threads may share it.
 */
public final class Lab implements AutoCloseable {
  private final EmulatedApi api;
  private final RunContext bench;
  private final LabFront front;
  private final Runnable stop;

  Lab(EmulatedApi api, LabFront front, Runnable stop) {
    this.api = api;
    this.bench = api.bench();
    this.front = front;
    this.stop = stop;
  }

  /**
   * Starts a server that behaves as {@code model}.
   *
   * @throws UncheckableApiException if the lab can check none of the API's ways to authenticate
   * @throws IOException if the port is taken
   */
  public static Lab start(ApiModel model, LabOptions options) throws IOException {
    ThrowawayCredentials throwaway =
        EmulatedApi.throwaway(
            model, options, name -> Optional.empty(), EmulatedApi.authority(options));
    LabServer server = LabServer.start(options.listening(), throwaway.tls());
    try {
      AtomicReference<EmulatedApi> api = new AtomicReference<>();
      LabFront front =
          new LabFront(
              server, () -> ConsoleTexts.of(model, api.get().bench().site().baseUrl()), options);
      api.set(
          EmulatedApi.of(
              model.auth().id(),
              model,
              throwaway,
              server.origin(),
              options.variables(),
              front.terms()));
      server.serve(request -> front.answer(request, new OnlyApi(api.get())));
      return new Lab(api.get(), front, server::close);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Returns the id of the API. */
  public String id() {
    return api.source().api();
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
    return api.endpointUrls();
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

  /**
   * Returns the throw-away credentials by environment variable, in the API's order; none that was
   * given to the lab.
   */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    for (CredentialSpec spec : bench.model().auth().credentials().values()) {
      if (!given().contains(spec.name())) {
        environment.put(spec.env(), bench.held().values().get(spec.name()));
      }
    }
    return Collections.unmodifiableMap(environment);
  }

  /** Returns the names of the credentials that were given to the lab, which it shows nowhere. */
  public Set<String> given() {
    return bench.throwaway().given();
  }

  /**
   * Returns the schemes that the API asks for and describes nowhere, by name; a request that relies
   * on one is refused.
   */
  public List<String> unchecked() {
    return api.unchecked();
  }

  /** Returns where a person sees in a browser what the lab answered. */
  public URI consoleUrl() {
    return front.console().url();
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
    return front.journal().list().stream()
        .filter(line -> line.api().equals(id()))
        .map(LabRequest::of)
        .toList();
  }

  /** Stops the server, unless the lab is one of {@link Labs}, which share theirs. */
  @Override
  public void close() {
    stop.run();
  }

  /** All requests are for one API. */
  private record OnlyApi(EmulatedApi only) implements LabFront.Directory {
    @Override
    public Optional<EmulatedApi> api(RawRequest request) {
      return Optional.of(only);
    }

    @Override
    public Reply elsewhere(RawRequest request) {
      throw new IllegalStateException("Each request is for the API");
    }
  }
}
