package io.github.authdex.auth.hawk;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.message.Challenge;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Signs requests, sets its clock by the server's where that proves itself, and checks the server's
 * own MAC. Threads share it.
 */
final class HawkSigner implements RequestSigner, ChallengeResponder {
  private static final Set<String> WITH_PAYLOAD = Set.of("POST", "PUT", "PATCH");

  private final HawkKey key;
  private final HawkExtras extras;
  private final boolean payloadHash;
  private final AuthEnvironment environment;
  private volatile long offsetSeconds;

  HawkSigner(HawkKey key, HawkExtras extras, boolean payloadHash, AuthEnvironment environment) {
    this.key = key;
    this.extras = extras;
    this.payloadHash = payloadHash;
    this.environment = environment;
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    return request.withHeader("Authorization", field(key, artifacts(request)));
  }

  @Override
  public Map<String, String> explain(Request request) throws IOException {
    return Map.of("normalized string", artifacts(request).normalized("header"));
  }

  /** Answers a stale timestamp; a server's time counts if its MAC shows that it knows the key. */
  @Override
  public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
    if (response.status() != 401) {
      return Optional.empty();
    }
    for (Challenge challenge : Challenges.read(response.headers(), "WWW-Authenticate")) {
      Optional<String> ts = challenge.parameter("ts").filter(text -> text.matches("[0-9]{1,12}"));
      Optional<String> tsm = challenge.parameter("tsm");
      if (challenge.isOf("Hawk")
          && ts.isPresent()
          && tsm.isPresent()
          && isEqual(key.timeMac(ts.get()), tsm.get())) {
        return atTime(Long.parseLong(ts.get()), request);
      }
    }
    return Optional.empty();
  }

  /**
   * Checks the MAC of the server, if it sent one.
   *
   * @throws ProtocolException if the MAC is not by the holder of the key
   */
  @Override
  public void learn(Request request, ResponseHead response) throws IOException {
    Optional<Challenge> proof = hawk(Challenges.read(response.headers(), "Server-Authorization"));
    Optional<Challenge> sent = hawk(Challenges.read(request.headers(), "Authorization"));
    if (proof.isEmpty() || sent.isEmpty()) {
      return;
    }
    HawkArtifacts artifacts =
        HawkArtifacts.of(
                sent.get().parameter("ts").orElse(""),
                sent.get().parameter("nonce").orElse(""),
                request.method(),
                request.uri(),
                extras)
            .withHash(proof.get().parameter("hash").orElse(""))
            .withExt(proof.get().parameter("ext").orElse(""));
    String expected = key.mac(artifacts.normalized("response"));
    if (!isEqual(expected, proof.get().parameter("mac").orElse(""))) {
      throw new ProtocolException(
          "Expected the MAC of the holder of the key in Server-Authorization but it is another");
    }
  }

  /** Returns the value of the Authorization field. */
  static String field(HawkKey key, HawkArtifacts artifacts) {
    StringBuilder field = new StringBuilder("Hawk id=\"" + key.id());
    field.append("\", ts=\"").append(artifacts.ts());
    field.append("\", nonce=\"").append(artifacts.nonce());
    append(field, "hash", artifacts.hash());
    append(field, "ext", artifacts.ext().replace("\\", "\\\\").replace("\"", "\\\""));
    append(field, "mac", key.mac(artifacts.normalized("header")));
    append(field, "app", artifacts.app());
    append(field, "dlg", artifacts.dlg());
    return field.append('"').toString();
  }

  private static void append(StringBuilder field, String name, String value) {
    if (!value.isEmpty()) {
      field.append("\", ").append(name).append("=\"").append(value);
    }
  }

  private HawkArtifacts artifacts(Request request) throws IOException {
    long now = environment.clock().instant().getEpochSecond() + offsetSeconds;
    HawkArtifacts artifacts =
        HawkArtifacts.of(
            Long.toString(now),
            environment.nonces().next(),
            request.method(),
            request.uri(),
            extras);
    return payloadHash && hasPayload(request)
        ? artifacts.withHash(
            key.payloadHash(request.body(), request.headers().first("Content-Type").orElse("")))
        : artifacts;
  }

  /** Returns whether a server expects a payload, which then has a hash even if it is empty. */
  private static boolean hasPayload(Request request) {
    return request.body().length() != 0
        || WITH_PAYLOAD.contains(request.method())
        || request.headers().first("Content-Type").isPresent();
  }

  private Optional<Request> atTime(long serverSeconds, Request request) throws IOException {
    long offset = serverSeconds - environment.clock().instant().getEpochSecond();
    if (offset == offsetSeconds) {
      return Optional.empty();
    }
    offsetSeconds = offset;
    return Optional.of(sign(request));
  }

  private static Optional<Challenge> hawk(List<Challenge> fields) {
    return fields.stream().filter(field -> field.isOf("Hawk")).findFirst();
  }

  private static boolean isEqual(String expected, String received) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), received.getBytes(StandardCharsets.UTF_8));
  }
}
