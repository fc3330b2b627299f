package io.github.authdex.auth;

import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One alternative of a requirement, ready for use: what signs its requests, answers its challenges
 * and prepares its connections. Threads may share it.
 *
 * @param signers in the order they sign: those that cover the rest of the request come last
 * @param responders asked in order
 * @param tls the connection's setup, if the alternative has one
 */
public record Authentication(
    List<RequestSigner> signers, List<ChallengeResponder> responders, Optional<TlsSetup> tls) {
  /** What sends a request as it is. */
  public static final Authentication NONE =
      new Authentication(List.of(), List.of(), Optional.empty());

  public Authentication {
    signers = signers.stream().sorted(Comparator.comparing(RequestSigner::coversRequest)).toList();
    responders = List.copyOf(responders);
  }

  /** Returns the authentication by {@code signer} alone. */
  public static Authentication of(RequestSigner signer) {
    return new Authentication(List.of(signer), List.of(), Optional.empty());
  }

  /** Returns the authentication by {@code responder} alone. */
  public static Authentication of(ChallengeResponder responder) {
    return new Authentication(List.of(), List.of(responder), Optional.empty());
  }

  /**
   * Returns whether requests are signed otherwise from now on, after all signers have heard that
   * {@code refused} got a 401; when that is known.
   */
  public CompletableFuture<Boolean> renewAsync(Request refused) {
    CompletableFuture<Boolean> changed = CompletableFuture.completedFuture(false);
    for (RequestSigner signer : signers) {
      changed =
          changed.thenCompose(
              before ->
                  Futures.flat(() -> signer.renewAsync(refused))
                      .thenApply(after -> before || after));
    }
    return changed;
  }

  /**
   * Returns what is kept of the answers that brought the tokens in use; see {@link
   * RequestSigner#answerFields}.
   */
  public CompletableFuture<Map<String, String>> answerFields() {
    CompletableFuture<Map<String, String>> all = CompletableFuture.completedFuture(Map.of());
    for (RequestSigner signer : signers) {
      all =
          all.thenCompose(
              before ->
                  Futures.flat(signer::answerFields).thenApply(fields -> joined(before, fields)));
    }
    return all;
  }

  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    Map<String, String> all = new HashMap<>(one);
    all.putAll(other);
    return all;
  }

  /**
   * Returns the answer of the first responder that has one to {@code response}.
   *
   * @throws IOException if the challenge cannot be read, or the server proves what is wrong
   */
  public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
    for (ChallengeResponder responder : asked(response)) {
      Optional<Request> answer = responder.respond(request, response);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** Returns what {@link #respond} returns, when it is there. */
  public CompletableFuture<Optional<Request>> respondAsync(Request request, ResponseHead response) {
    CompletableFuture<Optional<Request>> answer =
        CompletableFuture.completedFuture(Optional.empty());
    for (ChallengeResponder responder : asked(response)) {
      answer =
          answer.thenCompose(
              before ->
                  before.isPresent()
                      ? CompletableFuture.completedFuture(before)
                      : Futures.flat(() -> responder.respondAsync(request, response)));
    }
    return answer;
  }

  private List<ChallengeResponder> asked(ResponseHead response) {
    return response.status() == 403
        ? responders.stream().filter(ChallengeResponder::answersForbidden).toList()
        : responders;
  }

  /** Lets the responders learn from what came after the last request of an exchange. */
  public void learn(Request request, ResponseHead response) throws IOException {
    for (ChallengeResponder responder : responders) {
      responder.learn(request, response);
    }
  }

  /** Returns how many challenges of one exchange are answered at the most. */
  public int mostAnswers() {
    return responders.stream().mapToInt(ChallengeResponder::mostAnswers).max().orElse(0);
  }

  /** Returns how long the most patient of the responders may wait for a person, if any does. */
  public Optional<Duration> patience() {
    return responders.stream()
        .flatMap(responder -> responder.patience().stream())
        .max(Comparator.naturalOrder());
  }

  /**
   * Returns whether connections are proven, so that an exchange keeps to one of its own; see {@link
   * ChallengeResponder#ownsConnection}.
   */
  public boolean ownsConnection() {
    return responders.stream().anyMatch(ChallengeResponder::ownsConnection);
  }

  /**
   * Returns the authentication for what {@code source} gives at the time of each request. What
   * {@code maker} makes is kept while the values stay the same; after a 401 that is no challenge
   * the source hears of it and is asked once more, unless it has given others other values since.
   * No thread of an asynchronous caller waits for it, unless it proves to a proxy who sends: that
   * is waited for, and not told of a refusal.
   *
   * @param clock tells whether values have ended
   * @param maker such as a scheme's {@link AuthScheme#authenticate}; what it throws fails the
   *     request, as do schemes that prove a connection (mtls and ntlm), which outlives the values
   */
  public static Authentication from(
      CredentialSource source, Clock clock, Function<Credentials, Authentication> maker) {
    SourcedAuthentication sourced = new SourcedAuthentication(source, clock, maker);
    return new Authentication(
        List.of(new SourcedSigner(sourced, false), new SourcedSigner(sourced, true)),
        List.of(new SourcedResponder(sourced)),
        Optional.empty());
  }

  /**
   * Returns the authentication by all of {@code parts} together, in their order but for signers
   * that cover the rest of a request. Of several TLS setups the last counts.
   */
  public static Authentication all(List<Authentication> parts) {
    List<RequestSigner> signers = new ArrayList<>();
    List<ChallengeResponder> responders = new ArrayList<>();
    Optional<TlsSetup> tls = Optional.empty();
    for (Authentication part : parts) {
      signers.addAll(part.signers);
      responders.addAll(part.responders);
      if (part.tls.isPresent()) {
        tls = part.tls;
      }
    }
    return new Authentication(signers, responders, tls);
  }

  /**
   * Returns the same for one exchange, when it is there: sources are asked, and all requests of the
   * exchange are signed with what they gave, until a server refuses it.
   */
  public CompletableFuture<Authentication> forExchange() {
    CompletableFuture<Authentication> asked = CompletableFuture.completedFuture(this);
    for (SourcedAuthentication source : unasked()) {
      asked =
          asked.thenCompose(
              before ->
                  source.current().thenApply(made -> before.in(new SourcedExchange(source, made))));
    }
    return asked;
  }

  private Set<SourcedAuthentication> unasked() {
    Set<SourcedAuthentication> sources = Set.of();
    for (RequestSigner signer : signers) {
      if (signer instanceof SourcedSigner own && own.unasked().isPresent()) {
        sources = new LinkedHashSet<>(sources);
        sources.add(own.unasked().get());
      }
    }
    return sources;
  }

  private Authentication in(SourcedExchange exchange) {
    return new Authentication(
        signers.stream()
            .map(signer -> signer instanceof SourcedSigner own ? own.in(exchange) : signer)
            .toList(),
        responders.stream()
            .map(each -> each instanceof SourcedResponder own ? own.in(exchange) : each)
            .toList(),
        tls);
  }

  /**
   * Returns {@code request} with the proofs of all signers.
   *
   * @throws IllegalArgumentException if one of them takes away a header or parameter of another
   */
  public Request sign(Request request) throws IOException {
    if (!unasked().isEmpty()) {
      return TokenWait.of(forExchange()).sign(request);
    }
    Request signed = request;
    for (RequestSigner signer : signers) {
      Request before = signed;
      signed = signer.sign(before);
      if (signers.size() > 1) {
        OverwriteGuard.require(request, before, signed);
      }
    }
    return signed;
  }

  /** Returns what {@link #sign} returns, when it is there. */
  public CompletableFuture<Request> signAsync(Request request) {
    return unasked().isEmpty()
        ? signFrom(0, request, request)
        : forExchange().thenCompose(asked -> asked.signFrom(0, request, request));
  }

  private CompletableFuture<Request> signFrom(int signer, Request plain, Request before) {
    if (signer == signers.size()) {
      return CompletableFuture.completedFuture(before);
    }
    return Futures.flat(() -> signers.get(signer).signAsync(before))
        .thenCompose(
            signed -> {
              if (signers.size() > 1) {
                OverwriteGuard.require(plain, before, signed);
              }
              return signFrom(signer + 1, plain, signed);
            });
  }
}
