package io.github.authdex.auth.ntlm;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.internal.message.Challenge;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers NTLM in two steps on one connection, by version 2 alone. It keeps nothing between them:
 * what the server needs again is in its challenge. Threads share it.
 */
final class NtlmResponder implements ChallengeResponder {
  private static final String SCHEME = "NTLM";
  private static final int LONGEST = 16 << 10;

  /** Between 1601, where Windows counts from, and 1970. */
  private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;

  private final NtlmUser user;
  private final AuthEnvironment environment;

  NtlmResponder(NtlmUser user, AuthEnvironment environment) {
    this.user = user;
    this.environment = environment;
  }

  @Override
  public boolean ownsConnection() {
    return true;
  }

  /** The first message and the third. */
  @Override
  public int mostAnswers() {
    return 2;
  }

  @Override
  public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
    if (response.status() != 401) {
      return Optional.empty();
    }
    Optional<Challenge> challenge =
        ntlm(Challenges.read(response.headers(), "WWW-Authenticate").stream());
    int sent = sentMessage(request);
    if (challenge.isEmpty() || sent == 3) {
      return Optional.empty(); // After the third message a challenge is a refusal.
    }
    String token = challenge.get().token68();
    if (token.isEmpty()) {
      return sent == 0 ? Optional.of(with(request, NtlmMessages.negotiate())) : Optional.empty();
    }
    return sent == 1
        ? Optional.of(with(request, answer(decoded(token), request, response)))
        : Optional.empty();
  }

  private byte[] answer(byte[] message, Request request, ResponseHead response)
      throws ProtocolException {
    NtlmMessages.Challenge challenge = NtlmMessages.Challenge.read(message);
    TargetInfo info = TargetInfo.read(challenge.targetInfo());
    boolean timed = info.time().isPresent();
    byte[] random = Arrays.copyOf(HexFormat.of().parseHex(environment.nonces().next()), 8);
    byte[] key = NtlmHash.key(user.name(), user.password(), user.domain());
    byte[] time = info.time().orElseGet(() -> fileTime(environment.clock().instant()));
    String service = "HTTP/" + request.uri().getHost().toLowerCase(Locale.ROOT);
    byte[] blob =
        NtlmHash.blob(
            time, random, info.answer(service, ChannelBinding.of(response.certificate())));
    byte[] proof = NtlmHash.proof(key, challenge.serverChallenge(), blob);
    byte[] authenticate =
        NtlmMessages.authenticate(
            challenge.flags(),
            timed ? new byte[24] : NtlmHash.lmResponse(key, challenge.serverChallenge(), random),
            NtlmHash.joined(proof, blob),
            user.domain(),
            user.name());
    if (timed) {
      NtlmMessages.seal(
          NtlmHash.sessionKey(key, proof), NtlmMessages.negotiate(), message, authenticate);
    }
    return authenticate;
  }

  /** Returns which message the request carries: 1, 3, or 0 for none. */
  private static int sentMessage(Request request) throws ProtocolException {
    Optional<Challenge> sent = ntlm(Challenges.read(request.headers(), "Authorization").stream());
    if (sent.isEmpty()) {
      return 0;
    }
    return NtlmMessages.isOf(1, decoded(sent.get().token68())) ? 1 : 3;
  }

  private static Optional<Challenge> ntlm(Stream<Challenge> challenges) {
    return challenges.filter(one -> one.isOf(SCHEME)).findFirst();
  }

  private static Request with(Request request, byte[] message) {
    return request.withHeader(
        "Authorization", SCHEME + " " + Base64.getEncoder().encodeToString(message));
  }

  private static byte[] decoded(String token) throws ProtocolException {
    if (token.length() > LONGEST) {
      throw new ProtocolException("Expected at most " + LONGEST + " characters of an NTLM message");
    }
    try {
      return Base64.getDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("Expected an NTLM message in Base64");
    }
  }

  /** Returns {@code now} in tenths of microseconds since 1601. */
  static byte[] fileTime(Instant now) {
    long ticks = (now.getEpochSecond() + SECONDS_1601_TO_1970) * 10_000_000L + now.getNano() / 100;
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(ticks).array();
  }
}
