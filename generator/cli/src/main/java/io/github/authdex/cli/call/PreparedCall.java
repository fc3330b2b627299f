package io.github.authdex.cli.call;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.exchange.EndpointException;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.ExchangeObserver;
import io.github.authdex.catalog.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One call to one API, to be sent or shown.
 *
 * @param preset how it is authenticated
 * @param held the values of the API's credentials
 * @param beside what goes with each request besides, such as cookies
 * @param environment what signers need from outside
 * @param manner how it is sent
 * @param telling what is told beside the result
 */
public record PreparedCall(
    Preset preset,
    Credentials held,
    Authentication beside,
    AuthEnvironment environment,
    SendingOptions manner,
    CallReporting telling) {
  private static final int LONGEST_ANSWER = 1 << 20;

  /**
   * Returns {@code values} with what the answer that brings a token says of where the API lives,
   * and the answers to calls that are made to know it.
   *
   * @throws NetworkFailure if an endpoint cannot be reached
   */
  public ServerValues told(ServerValues values) throws IOException, InterruptedException {
    Set<String> fields = values.answerFields();
    AuthEnvironment asking = environment.withServer(URI.create("")).withAnswerFields(fields);
    ServerValues told = fields.isEmpty() ? values : values.with(fields(asking));
    Optional<ValueRequest> next = told.request(preset.alternative().names());
    while (next.isPresent()) {
      told = asked(next.get(), told, asking);
      next = told.request(preset.alternative().names());
    }
    return told;
  }

  private Map<String, String> fields(AuthEnvironment asking) throws IOException {
    HttpExchange exchange = asking.exchange();
    if (telling.trace()) {
      exchange = new Tracer(telling.mask(), telling.lines()).traced(exchange);
    }
    try {
      return fields(authentication(asking.withExchange(exchange)));
    } catch (EndpointException e) {
      throw NetworkFailure.told(e);
    }
  }

  private ServerValues asked(ValueRequest request, ServerValues values, AuthEnvironment asking)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = send(request.request(asking), asking, request::by);
    try (InputStream content = answer.body()) {
      return values.with(request, answer.statusCode(), content.readNBytes(LONGEST_ANSWER));
    }
  }

  private static Map<String, String> fields(Authentication authentication) throws IOException {
    try {
      return authentication.answerFields().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** Returns the credentials that the call is authenticated with, by the API's names. */
  public Credentials credentialsInUse() {
    Set<String> used =
        preset.api().used(preset.alternative()).stream()
            .map(CredentialSpec::name)
            .collect(Collectors.toSet());
    return name -> used.contains(name) ? held.find(name) : Optional.empty();
  }

  /** Returns the same call where {@code values} say that the API lives. */
  public PreparedCall at(ServerValues values) {
    Preset placed = new Preset(preset.api(), preset.alternative(), values.server(), values.given());
    return new PreparedCall(
        placed, held, beside, environment.withServer(placed.baseUrl()), manner, telling);
  }

  /**
   * Returns the response to {@code request}, its content unread; the caller closes it.
   *
   * @throws NetworkFailure if the API's server or a token endpoint cannot be reached
   */
  public HttpResponse<InputStream> send(Request request) throws IOException, InterruptedException {
    return send(request, environment, UnaryOperator.identity());
  }

  private HttpResponse<InputStream> send(
      Request request, AuthEnvironment environment, UnaryOperator<Authentication> proof)
      throws IOException, InterruptedException {
    ExchangeObserver seen = ExchangeObserver.NONE;
    HttpExchange exchange = environment.exchange();
    if (telling.trace()) {
      Tracer tracer = new Tracer(telling.mask(), telling.lines());
      seen = tracer;
      exchange = tracer.traced(exchange);
    }
    LastSent last = new LastSent(new SentSecrets(seen, telling.mask()), request.uri());
    AuthEnvironment outside = environment.withExchange(exchange);
    try {
      return client(request, proof.apply(authentication(outside)), last)
          .send(request, BodyHandlers.ofInputStream());
    } catch (EndpointException e) {
      throw NetworkFailure.told(e);
    } catch (IOException e) {
      throw NetworkFailure.told("", last.url(), e);
    }
  }

  /**
   * Returns what {@link #send} would send, in order, and sends nothing: requests for a token or a
   * session, the call, and an answer to each of {@code challenges}.
   *
   * @param challenges values of WWW-Authenticate as the server would send them
   * @throws IllegalArgumentException if a challenge is not one that the scheme answers
   */
  public List<ShownRequest> show(Request request, List<String> challenges) throws IOException {
    DryExchange exchange = new DryExchange(schemes().stream().map(AuthScheme::issued).toList());
    Authentication authentication = authentication(environment.withExchange(exchange));
    AuthHttpClient client = client(request, authentication, ExchangeObserver.NONE);
    Request first = client.prepare(request);
    List<ShownRequest> shown = new ArrayList<>();
    exchange.kept().forEach(kept -> shown.add(new ShownRequest("for a token or a session", kept)));
    shown.add(new ShownRequest("the call", first));
    Request last = first;
    for (String challenge : challenges) {
      last = answer(authentication, last, challenge);
      shown.add(new ShownRequest("the answer to the challenge", last));
    }
    boolean unanswered = challenges.isEmpty() && first.headers().first("Authorization").isEmpty();
    note(preset.authentication(held, environment.withExchange(exchange)), unanswered);
    return shown;
  }

  private static Request answer(Authentication authentication, Request request, String challenge)
      throws IOException {
    ResponseHead refusal =
        new ResponseHead(request.uri(), 401, Headers.EMPTY.with("WWW-Authenticate", challenge));
    for (ChallengeResponder responder : authentication.responders()) {
      Optional<Request> answer = responder.respond(request, refusal);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalArgumentException(
        "Expected a challenge that the API's scheme answers, such as 'Digest realm=\"…\","
            + " nonce=\"…\"', but was '"
            + challenge
            + "'");
  }

  /** Tells what cannot be shown of the API's own authentication; cookies have no part in it. */
  private void note(Authentication authentication, boolean unanswered) {
    if (authentication.tls().isPresent()) {
      telling.lines().accept("authdex: the client certificate goes into the TLS handshake");
    }
    if (unanswered && waitsForChallenge(authentication)) {
      telling
          .lines()
          .accept(
              "authdex: the credential follows the server's challenge; to see the answer to one,"
                  + " give it with --challenge");
    }
  }

  /** Returns whether nothing but an answer to a challenge carries a credential. */
  private static boolean waitsForChallenge(Authentication authentication) {
    return !authentication.responders().isEmpty()
        && authentication.signers().size() <= authentication.responders().size();
  }

  private List<AuthScheme> schemes() {
    return preset.alternative().names().stream()
        .map(name -> preset.api().schemes().get(name).scheme())
        .toList();
  }

  private Authentication authentication(AuthEnvironment outside) {
    if (!telling.explain()) {
      return Authentication.all(List.of(beside, preset.authentication(held, outside)));
    }
    RepeatableMoment moment = new RepeatableMoment(outside.clock(), outside.nonces());
    Explainer explainer = new Explainer(moment, telling.mask(), telling.lines(), telling.words());
    List<Authentication> parts = new ArrayList<>(List.of(beside));
    preset
        .parts(held, outside.withClock(moment).withNonces(moment))
        .forEach((name, part) -> parts.add(explainer.explained(name, part)));
    return Authentication.all(parts);
  }

  private AuthHttpClient client(
      Request request, Authentication authentication, ExchangeObserver observer) {
    AuthHttpClient.Builder builder =
        AuthHttpClient.builder()
            .authentication(authentication)
            .allow(request.uri())
            .observer(observer);
    manner.limit().ifPresent(builder::totalTimeout);
    if (manner.insecure()) {
      builder.allowInsecure();
    }
    return manner.redirects() ? builder.build() : builder.withoutRedirects().build();
  }
}
