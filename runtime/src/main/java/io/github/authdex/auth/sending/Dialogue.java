package io.github.authdex.auth.sending;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.async.Later;
import io.github.authdex.auth.internal.message.WireForm;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Decides what is sent: the first request of an exchange, and the next one for each response.
 *
 * @param authentication proves who sends
 * @param certified whether the connections show a client certificate, which is a credential too
 * @param origins where its credentials may go
 * @param insecure whether they may go unencrypted
 * @param redirects whether they are followed
 * @param proxy proves it to proxies
 */
public record Dialogue(
    Authentication authentication,
    boolean certified,
    Set<Origin> origins,
    boolean insecure,
    boolean redirects,
    ProxyProof proxy) {
  private static final int MOST_REDIRECTS = 10;
  private static final CompletableFuture<Optional<Attempt>> NO_MORE =
      CompletableFuture.completedFuture(Optional.empty());

  public Dialogue {
    origins = Set.copyOf(origins);
  }

  /** Returns the dialogue of {@code other} credentials for the same origins. */
  public Dialogue with(Authentication other) {
    return new Dialogue(other, certified, origins, insecure, redirects, proxy);
  }

  /**
   * Returns the first attempt at {@code request}; it fails with an IllegalArgumentException if
   * credentials would go where they may not.
   */
  public CompletableFuture<Attempt> first(Request request) {
    return Later.flat(
        () -> {
          if (hasCredentials()) {
            requireTrusted(Origin.of(request.uri()));
          }
          Request plain = WireForm.of(request);
          return Later.then(
              authentication.signAsync(plain), signed -> Attempt.first(plain, proxy.put(signed)));
        });
  }

  /** Returns the attempt that follows {@code response}, or empty if that is the last. */
  public CompletableFuture<Optional<Attempt>> next(Attempt attempt, ResponseHead response) {
    return Later.then(
        Later.flat(() -> following(attempt, response)),
        next -> {
          boolean refused = response.status() == 401 || response.status() == 407;
          if (attempt.trusted() && !(refused && next.isPresent())) {
            for (ChallengeResponder responder : authentication.responders()) {
              responder.learn(attempt.sent(), response);
            }
          }
          return next;
        });
  }

  private CompletableFuture<Optional<Attempt>> following(Attempt attempt, ResponseHead response)
      throws IOException {
    return switch (response.status()) {
      case 301, 302, 303, 307, 308 -> redirects ? redirected(attempt, response) : NO_MORE;
      case 401 ->
          renewed(attempt)
              .thenCompose(
                  renewed ->
                      renewed.isPresent()
                          ? CompletableFuture.completedFuture(renewed)
                          : Later.now(() -> answered(attempt, response)));
      case 407 ->
          CompletableFuture.completedFuture(
              proxy
                  .answer(attempt.sent(), response, attempt.proxyAnswers())
                  .map(attempt::afterProxyAnswer));
      default -> NO_MORE;
    };
  }

  private CompletableFuture<Optional<Attempt>> renewed(Attempt attempt) {
    if (!attempt.trusted() || attempt.renewed()) {
      return NO_MORE;
    }
    CompletableFuture<Boolean> changed = CompletableFuture.completedFuture(false);
    for (RequestSigner signer : authentication.signers()) {
      changed =
          changed.thenCompose(
              before ->
                  Later.flat(() -> signer.renewAsync(attempt.sent()))
                      .thenApply(after -> before || after));
    }
    return changed.thenCompose(
        yes -> yes && attempt.plain().body().replayable() ? signedAgain(attempt) : NO_MORE);
  }

  private CompletableFuture<Optional<Attempt>> signedAgain(Attempt attempt) {
    return Later.then(
        authentication.signAsync(attempt.plain()),
        signed ->
            signed.equals(proxy.remove(attempt.sent()))
                ? Optional.empty()
                : Optional.of(attempt.afterRenewal(proxy.put(signed))));
  }

  private Optional<Attempt> answered(Attempt attempt, ResponseHead response) throws IOException {
    if (!attempt.trusted()
        || attempt.answers() >= mostAnswers()
        || !attempt.plain().body().replayable()) {
      return Optional.empty();
    }
    for (ChallengeResponder responder : authentication.responders()) {
      Optional<Request> answer = responder.respond(attempt.sent(), response);
      if (answer.isPresent()) {
        return answer.map(attempt::afterAnswer);
      }
    }
    return Optional.empty();
  }

  private CompletableFuture<Optional<Attempt>> redirected(Attempt attempt, ResponseHead response)
      throws IOException {
    Optional<Request> target = Redirect.follow(attempt, response);
    if (target.isEmpty()) {
      return NO_MORE;
    }
    if (attempt.redirects() == MOST_REDIRECTS) {
      throw new IOException(
          "Expected at most "
              + MOST_REDIRECTS
              + " redirects but "
              + attempt.plain()
              + " was redirected once more");
    }
    Request plain = WireForm.of(target.get());
    boolean trusted =
        attempt.trusted() && Origin.of(plain.uri()).equals(Origin.of(attempt.plain().uri()));
    if (!trusted && certified) {
      return NO_MORE; // The connection itself would show the client's certificate.
    }
    return Later.then(
        trusted ? authentication.signAsync(plain) : CompletableFuture.completedFuture(plain),
        signed -> Optional.of(attempt.afterRedirect(plain, proxy.put(signed), trusted)));
  }

  private int mostAnswers() {
    return authentication.responders().stream()
        .mapToInt(ChallengeResponder::mostAnswers)
        .max()
        .orElse(0);
  }

  /** Returns whether exchanges must take turns on one connection. */
  public boolean ownsConnection() {
    return authentication.responders().stream().anyMatch(ChallengeResponder::ownsConnection);
  }

  private boolean hasCredentials() {
    return !authentication.signers().isEmpty()
        || !authentication.responders().isEmpty()
        || certified;
  }

  private void requireTrusted(Origin origin) {
    if (!origins.contains(origin)) {
      throw new IllegalArgumentException(
          "Expected a request to "
              + origins.stream().map(Origin::toString).sorted().collect(Collectors.joining(" or "))
              + ", where the credentials belong, but it goes to "
              + origin
              + "; allow that origin if it may have them");
    }
    if (!insecure && !origin.isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https but the request goes to "
              + origin
              + ", where anybody on the way could read the credentials; use https or a loopback"
              + " address, or allow insecure origins");
    }
  }
}
