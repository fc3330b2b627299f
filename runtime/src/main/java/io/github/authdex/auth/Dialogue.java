package io.github.authdex.auth;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what is sent: the first request of an exchange, and the next one for each response.
 *
 * @param authentication proves who sends
 * @param origins where its credentials may go
 * @param insecure whether they may go unencrypted
 * @param proxy proves it to proxies
 */
record Dialogue(
    Authentication authentication, Set<Origin> origins, boolean insecure, ProxyProof proxy) {
  private static final int MOST_REDIRECTS = 10;

  Dialogue {
    origins = Set.copyOf(origins);
  }

  /** Returns the dialogue of {@code other} credentials for the same origins. */
  Dialogue with(Authentication other) {
    return new Dialogue(other, origins, insecure, proxy);
  }

  /**
   * Returns the first attempt at {@code request}.
   *
   * @throws IllegalArgumentException if credentials would go where they may not
   */
  Attempt first(Request request) throws IOException {
    if (hasCredentials()) {
      requireTrusted(Origin.of(request.uri()));
    }
    Request plain = WireForm.of(request);
    return Attempt.first(plain, proxy.put(authentication.sign(plain)));
  }

  /** Returns the attempt that follows {@code response}, or empty if that is the last. */
  Optional<Attempt> next(Attempt attempt, ResponseHead response) throws IOException {
    Optional<Attempt> next = following(attempt, response);
    boolean refused = response.status() == 401 || response.status() == 407;
    if (attempt.trusted() && !(refused && next.isPresent())) {
      for (ChallengeResponder responder : authentication.responders()) {
        responder.learn(attempt.sent(), response);
      }
    }
    return next;
  }

  private Optional<Attempt> following(Attempt attempt, ResponseHead response) throws IOException {
    return switch (response.status()) {
      case 301, 302, 303, 307, 308 -> redirected(attempt, response);
      case 401 -> {
        Optional<Attempt> renewed = renewed(attempt);
        yield renewed.isPresent() ? renewed : answered(attempt, response);
      }
      case 407 ->
          proxy
              .answer(attempt.sent(), response, attempt.proxyAnswers())
              .map(attempt::afterProxyAnswer);
      default -> Optional.empty();
    };
  }

  private Optional<Attempt> renewed(Attempt attempt) throws IOException {
    if (!attempt.trusted() || attempt.renewed()) {
      return Optional.empty();
    }
    boolean changed = false;
    for (RequestSigner signer : authentication.signers()) {
      changed |= signer.renew(attempt.sent());
    }
    if (!changed || !attempt.plain().body().replayable()) {
      return Optional.empty();
    }
    Request signed = authentication.sign(attempt.plain());
    return signed.equals(proxy.remove(attempt.sent()))
        ? Optional.empty()
        : Optional.of(attempt.afterRenewal(proxy.put(signed)));
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

  private Optional<Attempt> redirected(Attempt attempt, ResponseHead response) throws IOException {
    Optional<Request> target = Redirect.follow(attempt, response);
    if (target.isEmpty()) {
      return Optional.empty();
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
    if (!trusted && authentication.tls().isPresent()) {
      return Optional.empty(); // The connection itself would show the client's certificate.
    }
    Request sent = proxy.put(trusted ? authentication.sign(plain) : plain);
    return Optional.of(attempt.afterRedirect(plain, sent, trusted));
  }

  private int mostAnswers() {
    return authentication.responders().stream()
        .mapToInt(ChallengeResponder::mostAnswers)
        .max()
        .orElse(0);
  }

  /** Returns whether exchanges must take turns on one connection. */
  boolean ownsConnection() {
    return authentication.responders().stream().anyMatch(ChallengeResponder::ownsConnection);
  }

  private boolean hasCredentials() {
    return !authentication.signers().isEmpty()
        || !authentication.responders().isEmpty()
        || authentication.tls().isPresent();
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
