package io.github.authdex.auth.session;

import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.async.TokenWait;
import io.github.authdex.auth.internal.carrier.Carrier;
import io.github.authdex.auth.internal.token.TokenKeeper;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Logs in when a session is needed, and puts it into requests. Threads share it. */
final class SessionSigner implements RequestSigner, ChallengeResponder {
  private final TokenKeeper keeper;
  private final List<Carrier> carriers;
  private final boolean cookies;
  private final Clock clock;
  private volatile Session latest =
      new Session(Secret.of(""), List.of(), new CookieJar(), new SentCookies());

  /**
   * A session in use.
   *
   * @param kept what the keeper has of it
   * @param tokens go on requests, each by its carrier
   * @param jar its cookies, with those that later answers set
   * @param sent what has been sent of those
   */
  private record Session(Secret kept, List<String> tokens, CookieJar jar, SentCookies sent) {
    @Override
    public String toString() {
      return "session";
    }
  }

  SessionSigner(SessionScheme scheme, TokenKeeper keeper, Clock clock) {
    this.keeper = keeper;
    this.carriers =
        scheme.tokens().stream()
            .map(token -> Carrier.of(token.in(), token.name(), token.prefix()))
            .toList();
    this.cookies = scheme.cookies();
    this.clock = clock;
  }

  @Override
  public Request sign(Request request) throws IOException {
    return signed(request, session(TokenWait.of(keeper.current())));
  }

  @Override
  public CompletableFuture<Request> signAsync(Request request) {
    return Futures.then(keeper.current(), kept -> signed(request, session(kept)));
  }

  @Override
  public CompletableFuture<Map<String, String>> answerFields() {
    return keeper.fields();
  }

  @Override
  public boolean renew(Request refused) throws IOException {
    return TokenWait.of(renewAsync(refused));
  }

  @Override
  public CompletableFuture<Boolean> renewAsync(Request refused) {
    return keeper
        .current()
        .thenCompose(
            current ->
                Futures.flat(
                    () ->
                        carries(refused, session(current))
                            ? keeper.insteadOf(current).thenApply(next -> !next.equals(current))
                            : CompletableFuture.completedFuture(true))); // Another was quicker.
  }

  @Override
  public Optional<Request> respond(Request request, ResponseHead response) {
    return Optional.empty();
  }

  /** Keeps the cookies of later answers, with which servers prolong a session. */
  @Override
  public void learn(Request request, ResponseHead response) {
    if (cookies) {
      latest.jar().store(request.uri(), response.headers(), clock.instant());
    }
  }

  private Session session(Secret kept) {
    Session session = latest;
    if (!session.kept().equals(kept)) {
      SessionState state = SessionState.read(kept);
      session = new Session(kept, state.tokens(), state.jar(), new SentCookies());
      latest = session;
    }
    return session;
  }

  private Request signed(Request request, Session session) throws IOException {
    Request signed = withToken(request, session);
    if (!cookies) {
      return signed;
    }
    Request complete = CookieSender.put(signed, session.jar(), clock.instant());
    session.sent().add(complete);
    return complete;
  }

  private Request withToken(Request request, Session session) throws IOException {
    Request signed = request;
    for (int i = 0; i < Math.min(carriers.size(), session.tokens().size()); i++) {
      signed = carriers.get(i).put(signed, session.tokens().get(i));
    }
    return signed;
  }

  /** Cookies may be others by now, where the server sets new ones with each answer. */
  private boolean carries(Request request, Session session) throws IOException {
    Request again = withToken(request, session);
    return again.uri().equals(request.uri())
        && again.headers().list().containsAll(request.headers().list())
        && request.headers().list().containsAll(again.headers().list())
        && (!cookies || session.sent().contains(request));
  }
}
