package io.github.authdex.lab;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.lab.address.AddressMap;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.address.Routes;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.console.JournalSource;
import io.github.authdex.lab.guard.RequestGuard;
import io.github.authdex.lab.guard.Requirements;
import io.github.authdex.lab.key.CertificateAuthority;
import io.github.authdex.lab.key.RandomText;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.RunTerms;
import io.github.authdex.lab.run.SchemeInstallation;
import io.github.authdex.lab.run.SparedValues;
import io.github.authdex.lab.run.ThrowawayCredentials;
import io.github.authdex.lab.token.TokenLedger;
import io.github.authdex.lab.token.TokenRefusal;
import io.github.authdex.lab.value.ValueEndpoints;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one API answers, as far as authentication goes. Threads share it. */
final class EmulatedApi {
  private final RunContext bench;
  private final List<String> unchecked = new ArrayList<>();
  private final List<LocatedEndpoint> endpoints = new ArrayList<>();
  private final RequestGuard guard;
  private final JournalSource source;

  /**
   * Sets up what checks requests to {@code bench}'s API.
   *
   * @throws UncheckableApiException if none of the API's ways to authenticate can be checked
   */
  private EmulatedApi(String id, RunContext bench) {
    this.bench = bench;
    this.source = new JournalSource(id, bench.held(), bench.ledger());
    Map<String, Check> checks = install();
    endpoints.addAll(ValueEndpoints.of(bench, checks));
    Requirements requirements = new Requirements(checks);
    if (!requirements.canMeet(bench.model())) {
      throw new UncheckableApiException(bench.model().auth().id(), unchecked);
    }
    this.guard =
        new RequestGuard(
            bench.model(),
            new Routes(bench.model(), bench.site()),
            requirements,
            bench.terms().answers());
  }

  /**
   * Returns what answers as {@code model}.
   *
   * @param id of the API on the lab
   * @param root of the API on the lab, without a slash at its end
   * @param terms by the clock of the lab's chaos
   * @throws UncheckableApiException if none of the API's ways to authenticate can be checked
   */
  static EmulatedApi of(
      String id,
      ApiModel model,
      ThrowawayCredentials throwaway,
      String root,
      Map<String, String> variables,
      RunTerms terms) {
    List<String> endpoints = new ArrayList<>(ValueEndpoints.urls(model.servers()));
    model.auth().schemes().values().stream()
        .flatMap(bound -> bound.scheme().endpoints().stream())
        .map(SchemeEndpoint::url)
        .forEach(endpoints::add);
    AddressMap site = AddressMap.of(root, model.servers(), variables, endpoints);
    return new EmulatedApi(id, new RunContext(model, throwaway, terms, site, new TokenLedger()));
  }

  /**
   * Returns credentials for {@code model} that nobody else has.
   *
   * @param known throw-away ones that other APIs have in the same environment variable
   * @param issuer of certificates, if the lab has one whatever the API asks for
   * @throws IOException if one of those that were given cannot be read
   */
  static ThrowawayCredentials throwaway(
      ApiModel model, LabOptions options, SecretSource known, Optional<CertificateAuthority> issuer)
      throws IOException {
    Map<String, String> given = new HashMap<>();
    Map<String, String> shared = new HashMap<>();
    for (CredentialSpec spec : model.auth().credentials().values()) {
      Optional<Secret> own = options.given().find(spec.env());
      own.ifPresent(secret -> given.put(spec.name(), secret.reveal()));
      if (own.isEmpty()) {
        known.find(spec.env()).ifPresent(secret -> shared.put(spec.name(), secret.reveal()));
      }
    }
    return new ThrowawayCredentials(
        model.auth(),
        KeyMaker::keys,
        options.seed(),
        options.terms().clock().instant(),
        new SparedValues(given, shared),
        issuer);
  }

  /** Returns the authority of a lab that is to speak TLS. */
  static Optional<CertificateAuthority> authority(LabOptions options) {
    return options.listening().tls()
        ? Optional.of(
            new CertificateAuthority(
                new RandomText(options.seed()), options.terms().clock().instant()))
        : Optional.empty();
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

  /**
   * Several schemes may share an endpoint: the first that grants decides, else the first that knows
   * the client, else the first. What the API itself lets in is no login that went wrong.
   */
  Reply answer(ReceivedRequest request) {
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
    return api.filter(EmulatedApi::letsIn).or(() -> refusal).orElseGet(() -> guard.answer(request));
  }

  /** Ends the access token that {@code request} carries; returns whether it carries one. */
  boolean endToken(ReceivedRequest request) {
    return bench
        .ledger()
        .end(
            token ->
                request.query().contains(token)
                    || request.headers().stream()
                        .anyMatch(header -> header.value().contains(token)));
  }

  private static boolean letsIn(Reply reply) {
    return reply.header(Reply.AUTHENTICATED).equals("true");
  }

  /** Returns where the endpoints lie on the lab, by the URL that the API gives them. */
  Map<String, URI> endpointUrls() {
    Map<String, URI> urls = new LinkedHashMap<>();
    for (LocatedEndpoint endpoint : endpoints) {
      String url = bench.site().fill(endpoint.url());
      if (endpoint.listed() && url.indexOf('{') < 0) {
        urls.put(url, bench.site().located(url));
      }
    }
    return Collections.unmodifiableMap(urls);
  }

  /** Returns the schemes that the API asks for and describes nowhere, by name. */
  List<String> unchecked() {
    return List.copyOf(unchecked);
  }

  RunContext bench() {
    return bench;
  }

  JournalSource source() {
    return source;
  }
}
