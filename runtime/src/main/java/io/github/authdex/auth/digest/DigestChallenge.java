package io.github.authdex.auth.digest;

import io.github.authdex.auth.internal.message.Challenge;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server asks for (RFC 7616 §3.3).
 *
 * @param realm one character for each octet, as it came
 * @param nonce the server's number
 * @param opaque sent back as it is, if there is one
 * @param algorithmName as the server spells it, if it does; MD5 if not
 * @param algorithm the hash
 * @param qop how much is covered; empty for a server of before 1999 (RFC 2069)
 * @param stale whether the refused answer was right but for an old nonce
 * @param userhash whether the server takes a hash in place of the user's name
 */
record DigestChallenge(
    String realm,
    String nonce,
    Optional<String> opaque,
    Optional<String> algorithmName,
    DigestAlgorithm algorithm,
    Optional<Qop> qop,
    boolean stale,
    boolean userhash) {

  /** The quality of protection. */
  enum Qop {
    AUTH("auth"),
    AUTH_INT("auth-int");

    private final String wireName;

    Qop(String wireName) {
      this.wireName = wireName;
    }

    String wireName() {
      return wireName;
    }
  }

  /** Returns the strongest of {@code challenges} that can be answered; the first of equals. */
  static Optional<DigestChallenge> strongest(List<Challenge> challenges) throws ProtocolException {
    DigestChallenge best = null;
    for (Challenge challenge : challenges) {
      Optional<DigestChallenge> read =
          challenge.isOf("Digest") ? of(challenge) : Optional.<DigestChallenge>empty();
      if (read.isPresent() && (best == null || STRENGTH.compare(read.get(), best) > 0)) {
        best = read.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private static final Comparator<DigestChallenge> STRENGTH =
      Comparator.comparing(DigestChallenge::algorithm);

  /**
   * Returns {@code challenge}, or empty if its algorithm or quality of protection is unknown.
   *
   * @throws ProtocolException if it lacks what it must have
   */
  static Optional<DigestChallenge> of(Challenge challenge) throws ProtocolException {
    Optional<String> name = challenge.parameter("algorithm");
    Optional<DigestAlgorithm> algorithm = DigestAlgorithm.named(name.orElse("MD5"));
    Optional<String> offered = challenge.parameter("qop").filter(qop -> !qop.isBlank());
    Optional<Qop> qop = offered.flatMap(DigestChallenge::chosen);
    if (algorithm.isEmpty() || (offered.isPresent() && qop.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new DigestChallenge(
            required(challenge, "realm"),
            required(challenge, "nonce"),
            challenge.parameter("opaque"),
            name,
            algorithm.get(),
            qop,
            isTrue(challenge, "stale"),
            isTrue(challenge, "userhash")));
  }

  boolean isSession() {
    return algorithmName.filter(DigestAlgorithm::isSession).isPresent();
  }

  /** Returns this challenge with the nonce that the server gave for the next request. */
  DigestChallenge withNonce(String next) {
    return new DigestChallenge(realm, next, opaque, algorithmName, algorithm, qop, false, userhash);
  }

  private static String required(Challenge challenge, String name) throws ProtocolException {
    String value = challenge.parameter(name).orElse(null);
    if (value == null) {
      throw new ProtocolException(
          "Digest challenge has no "
              + name
              + " (RFC 7616 §3.3); it has "
              + challenge.parameters().keySet());
    }
    if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new ProtocolException(
          "Expected no control character in the " + name + " of a digest challenge");
    }
    return value;
  }

  private static Optional<Qop> chosen(String offered) {
    List<String> words =
        Arrays.stream(offered.split(",", -1))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .toList();
    return Arrays.stream(Qop.values()).filter(qop -> words.contains(qop.wireName())).findFirst();
  }

  private static boolean isTrue(Challenge challenge, String name) {
    return challenge.parameter(name).filter("true"::equalsIgnoreCase).isPresent();
  }
}
