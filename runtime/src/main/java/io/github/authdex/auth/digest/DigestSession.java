package io.github.authdex.auth.digest;

import io.github.authdex.auth.digest.DigestChallenge.Qop;
import io.github.authdex.auth.internal.message.Challenge;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A nonce in use. Threads share it; each request gets a count of its own.
 *
 * @param challenge with the nonce
 * @param keyHash what answers are made with
 * @param cnonce the client's number of a session, in which it stays; else empty
 * @param used how many requests have used the nonce
 */
record DigestSession(DigestChallenge challenge, String keyHash, String cnonce, AtomicInteger used) {

  static DigestSession begin(DigestChallenge challenge, DigestUser user, String cnonce) {
    String keyHash = user.keyHash(challenge);
    return challenge.isSession()
        ? new DigestSession(
            challenge,
            DigestAnswer.sessionKeyHash(challenge, keyHash, cnonce),
            cnonce,
            new AtomicInteger())
        : new DigestSession(challenge, keyHash, "", new AtomicInteger());
  }

  /** Returns this session with the nonce that the server gave for the next request. */
  DigestSession next(String nonce) {
    return new DigestSession(challenge.withNonce(nonce), keyHash, cnonce, new AtomicInteger());
  }

  /**
   * Returns what a server that knows the password answers to {@code sent}: the same without the
   * method. Empty if {@code sent} has another nonce, or if the answer covers the content.
   */
  Optional<String> serverAnswer(Challenge sent) {
    boolean ours = sent.parameter("nonce").equals(Optional.of(challenge.nonce()));
    if (!ours || !challenge.qop().equals(Optional.of(Qop.AUTH))) {
      return Optional.empty();
    }
    String target = sent.parameter("uri").orElse("");
    String number = sent.parameter("cnonce").orElse("");
    int count = Integer.parseInt(sent.parameter("nc").orElse("0"), 16); // We wrote it.
    return Optional.of(
        new DigestAnswer(challenge, keyHash, "", target, "", number, count).response());
  }

  @Override
  public String toString() {
    return "digest session";
  }
}
