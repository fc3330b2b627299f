package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.NonceSource;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.UnsupportedSchemeException;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Signs a request by each scheme of an entry with marked credentials, and looks at all that would
 * be sent, to the API and to endpoints: a template that nobody filled is found where it stands,
 * whatever the rules know of it. Nothing leaves the program.
 */
final class DryRun {
  static final String RULE = "sent-as-written";

  /** These prove who sends by the connection, and put nothing on a request. */
  private static final Set<String> OF_CONNECTIONS = Set.of("mtls", "ntlm");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  /** A URL with no place for a template that nobody filled. */
  private static final Pattern PLAIN = Pattern.compile("https://[A-Za-z0-9._~/-]+");

  private static final URI ENDPOINT = URI.create("https://endpoint.example/");

  private final Entry entry;
  private final URI base;
  private final Map<String, String> variables;
  private final UnaryOperator<URI> endpoints;

  private DryRun(
      Entry entry, URI base, Map<String, String> variables, UnaryOperator<URI> endpoints) {
    this.entry = entry;
    this.base = base;
    this.variables = variables;
    this.endpoints = endpoints;
  }

  /** Returns what each scheme of {@code entry}, which {@code document} holds, leaves unfilled. */
  static List<Diagnostic> check(SourceDocument document, Entry entry) {
    Server server = entry.servers().get(0);
    Map<String, String> variables = new LinkedHashMap<>();
    server.variables().forEach((name, one) -> variables.put(name, value(one)));
    DryRun run;
    try {
      run = new DryRun(entry, server.resolve(variables), variables, DryRun::together);
    } catch (IllegalArgumentException e) {
      return List.of(); // A variable whose values only its provider knows.
    }
    List<Diagnostic> flaws = new ArrayList<>();
    for (BoundScheme scheme : entry.schemes().values()) {
      if (!OF_CONNECTIONS.contains(scheme.scheme().kind())) {
        JsonPointer at =
            JsonPointer.empty().appendProperty("schemes").appendProperty(scheme.name());
        run.flaw(scheme)
            .map(flaw -> document.error(at, "schemes." + scheme.name() + " " + flaw, RULE))
            .ifPresent(flaws::add);
      }
    }
    return flaws;
  }

  private static String value(ServerVariable variable) {
    return Stream.of(
            variable.defaultValue().stream(),
            variable.allowed().stream(),
            Stream.of(variable.example(), "acme", "a1", "1", "https://a.example"))
        .flatMap(values -> values)
        .filter(value -> !value.isEmpty() && variable.accepts(value))
        .findFirst()
        .orElse("");
  }

  /** Returns what {@code bound} leaves unfilled in what it sends, and where, if anything. */
  private Optional<String> flaw(BoundScheme bound) {
    // What is wrong is told of where the endpoints are.
    return found(bound)
        .flatMap(flaw -> new DryRun(entry, base, variables, UnaryOperator.identity()).found(bound));
  }

  private Optional<String> found(BoundScheme bound) {
    Optional<String> flaw = flaw(bound, false);
    return flaw.isEmpty() && MarkedKeys.takesToken(entry, bound) ? flaw(bound, true) : flaw;
  }

  /**
   * Returns the flaw that a dry run finds.
   *
   * @param renewed whether no token is held, so that one is asked for
   */
  private Optional<String> flaw(BoundScheme bound, boolean renewed) {
    Set<String> refusals = new LinkedHashSet<>();
    for (UnaryOperator<String> key : MarkedKeys.FORMS) {
      List<Request> sent = new ArrayList<>();
      try {
        send(bound, MarkedKeys.held(entry, bound, key, renewed), sent);
        return unfilled(sent);
      } catch (MissingCredentialException | UnsupportedSchemeException | IOException e) {
        return unfilled(
            sent); // A person must consent, or the answer is none that the scheme knows.
      } catch (IllegalArgumentException e) {
        refusals.add(e.getMessage());
      }
    }
    // A key in another form has another refusal each time; what all are refused for is no key.
    return refusals.size() == 1
        ? refusals.stream().findFirst().map(refusal -> "cannot sign: " + lower(refusal))
        : Optional.empty();
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static Optional<String> unfilled(List<Request> sent) {
    return sent.stream()
        .flatMap(request -> SentTexts.unfilled(request).stream())
        .findFirst()
        .map(left -> "would send " + left + "; mend the template, or take its braces out");
  }

  /** Makes the requests of {@code bound}, each of which is added to {@code sent}. */
  private void send(BoundScheme bound, Credentials held, List<Request> sent) throws IOException {
    AuthScheme scheme = bound.scheme();
    AuthEnvironment environment = environment(scheme, held, sent);
    sent.add(scheme.authenticate(bound.roles(held), environment).sign(request(scheme)));
  }

  private AuthEnvironment environment(AuthScheme scheme, Credentials held, List<Request> sent) {
    return AuthEnvironment.of(base)
        .withClock(CLOCK)
        .withNonces(NonceSource.secure())
        .withTokens(new InMemoryTokenStore())
        .withEndpoints(endpoints)
        .withExchange(
            request -> {
              sent.add(request);
              return MarkedKeys.answer(scheme, request.uri(), sent.size());
            })
        .withVariables(
            name ->
                Optional.ofNullable(variables.get(name))
                    .map(Secret::of)
                    .or(() -> ApiSchemes.of(entry).value(name, held)));
  }

  /**
   * Moves endpoints to one place, which changes nothing of what is sent to them: tokens are kept
   * under a fingerprint of their endpoint and what proves the caller there, which is slow to make.
   */
  private static URI together(URI endpoint) {
    return endpoint.getHost() != null && PLAIN.matcher(endpoint.toString()).matches()
        ? ENDPOINT
        : endpoint;
  }

  /** Returns a request that has every part; a key in the path finds its place there. */
  private Request request(AuthScheme scheme) {
    StringBuilder path = new StringBuilder(base.toString().replaceAll("/$", ""));
    for (WirePlace place : scheme.places()) {
      if (place.in() == Placement.PATH) {
        path.append("/%7B").append(place.name()).append("%7D");
      }
    }
    return Request.of("POST", URI.create(path + "/marked?marked=1"))
        .withHeader("Content-Type", "application/json")
        .withBody(Body.of("{\"marked\":\"1\"}"));
  }
}
