package io.github.authdex.auth.digest;

import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.NonceSource;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.digest.DigestChallenge.Qop;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.message.Challenge;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers challenges, and uses a nonce for further requests to the same server, which then need no
 * challenge. Threads share it.
 */
final class DigestResponder implements ChallengeResponder, RequestSigner {
  private static final int MOST_SERVERS = 64;

  private final DigestUser user;
  private final NonceSource nonces;
  private final Map<String, DigestSession> sessions = new LinkedHashMap<>();

  DigestResponder(DigestUser user, NonceSource nonces) {
    this.user = user;
    this.nonces = nonces;
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  /** Returns {@code request} with an answer ahead of the challenge, if the server gave a nonce. */
  @Override
  public Request sign(Request request) throws IOException {
    Optional<DigestSession> session = session(request.uri());
    return session.isPresent() && canCover(session.get(), request)
        ? answered(request, session.get())
        : request;
  }

  /** The answer to a challenge may come too late for its nonce (RFC 7616 §3.3, {@code stale}). */
  @Override
  public int mostAnswers() {
    return 2;
  }

  @Override
  public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
    if (response.status() != 401) {
      return Optional.empty(); // A proxy's challenge is not for the API's password.
    }
    Optional<DigestChallenge> challenge =
        DigestChallenge.strongest(Challenges.read(response.headers(), "WWW-Authenticate"));
    if (challenge.isEmpty() || (!challenge.get().stale() && isRefused(request))) {
      return Optional.empty();
    }
    DigestSession session = DigestSession.begin(challenge.get(), user, nonces.next());
    keep(request.uri(), session);
    return Optional.of(answered(request, session));
  }

  @Override
  public void learn(Request request, ResponseHead response) throws IOException {
    if (response.status() == 401) {
      forget(request.uri()); // So that a wrong password is not sent ahead again and again.
      return;
    }
    Optional<DigestSession> session = session(request.uri());
    if (session.isPresent()) {
      Map<String, String> info =
          Challenges.readParameters(response.headers(), "Authentication-Info");
      checkServer(request, session.get(), info.get("rspauth"));
      if (info.containsKey("nextnonce")) {
        keep(request.uri(), session.get().next(info.get("nextnonce")));
      }
    }
  }

  /**
   * Checks the server's own answer (RFC 7616 §3.5), where it covers no content, which is still to
   * come. An answer to a nonce that is no longer in use tells nothing.
   */
  private static void checkServer(Request request, DigestSession session, String received)
      throws IOException {
    Optional<Challenge> sent = sentAnswer(request);
    if (received == null || sent.isEmpty()) {
      return;
    }
    Optional<String> expected = session.serverAnswer(sent.get());
    if (expected.isPresent() && !isEqual(expected.get(), received)) {
      throw new ProtocolException(
          "Expected the answer of a server that knows the password in Authentication-Info (RFC 7616"
              + " §3.5) but it is another");
    }
  }

  private static boolean isEqual(String expected, String received) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        received.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Challenge> sentAnswer(Request request) throws ProtocolException {
    return Challenges.read(request.headers(), "Authorization").stream()
        .filter(one -> one.isOf("Digest"))
        .findFirst();
  }

  /** Explains the answer that {@code request} carries, or else the one that it would get. */
  @Override
  public Map<String, String> explain(Request request) throws IOException {
    Optional<DigestSession> known = session(request.uri());
    if (known.isEmpty()) {
      return Map.of();
    }
    DigestSession session = known.get();
    Optional<Challenge> carried = carried(request, session.challenge().nonce());
    int count = session.used().get() + (carried.isPresent() ? 0 : 1);
    String cnonce =
        carried.flatMap(answer -> answer.parameter("cnonce")).orElseGet(() -> cnonce(session));
    return answer(request, session, cnonce, count).steps();
  }

  private Request answered(Request request, DigestSession session) throws IOException {
    int count = session.used().incrementAndGet();
    return request.withHeader(
        "Authorization", answer(request, session, cnonce(session), count).field(user));
  }

  private String cnonce(DigestSession session) {
    return session.challenge().isSession() ? session.cnonce() : nonces.next();
  }

  private DigestAnswer answer(Request request, DigestSession session, String cnonce, int count)
      throws IOException {
    DigestChallenge challenge = session.challenge();
    return new DigestAnswer(
        challenge,
        session.keyHash(),
        request.method(),
        target(request),
        isContentCovered(challenge) ? contentHash(request, challenge.algorithm()) : "",
        cnonce,
        count);
  }

  /** Returns the answer to {@code nonce} on {@code request}. */
  private static Optional<Challenge> carried(Request request, String nonce)
      throws ProtocolException {
    return sentAnswer(request).filter(one -> one.parameter("nonce").equals(Optional.of(nonce)));
  }

  /**
   * Returns whether the server refused the password: the answer was for the nonce of a challenge
   * just received. One that was made ahead may only have had a nonce that the server forgot.
   */
  private boolean isRefused(Request request) throws ProtocolException {
    Optional<DigestSession> session = session(request.uri());
    return session.isPresent()
        && session.get().used().get() <= 1
        && carried(request, session.get().challenge().nonce()).isPresent();
  }

  private static boolean canCover(DigestSession session, Request request) {
    return !isContentCovered(session.challenge()) || request.body().replayable();
  }

  private static boolean isContentCovered(DigestChallenge challenge) {
    return challenge.qop().filter(Qop.AUTH_INT::equals).isPresent();
  }

  private static String contentHash(Request request, DigestAlgorithm algorithm) throws IOException {
    return HexFormat.of()
        .formatHex(SignedBody.digest(request.body(), Crypto.digest(algorithm.jdkName()), "digest"));
  }

  private static String target(Request request) {
    return request.method().equals("CONNECT")
        ? request.uri().getHost() + ":" + HostField.port(request.uri()) // RFC 9110 §9.3.6
        : target(request.uri());
  }

  static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private Optional<DigestSession> session(URI uri) {
    synchronized (sessions) {
      return Optional.ofNullable(sessions.get(server(uri)));
    }
  }

  private void keep(URI uri, DigestSession session) {
    synchronized (sessions) {
      if (sessions.size() >= MOST_SERVERS) {
        sessions.clear(); // A nonce is worth one round trip: no need to find the oldest.
      }
      sessions.put(server(uri), session);
    }
  }

  private void forget(URI uri) {
    synchronized (sessions) {
      sessions.remove(server(uri));
    }
  }

  private static String server(URI uri) {
    return (uri.getScheme() + "://" + HostField.of(uri)).toLowerCase(Locale.ROOT);
  }
}
