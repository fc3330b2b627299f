package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Proves with each request that it comes from the holder of a key (RFC 9449 §7), beside what puts a
 * token there with the prefix {@code DPoP}. Threads share it.
 */
public final class DpopSigner implements RequestSigner, ChallengeResponder {
  static final String NONCE = "DPoP-Nonce";

  /** The error with which a server asks for its nonce (RFC 9449 §8). */
  static final String NONCE_WANTED = "use_dpop_nonce";

  private final DpopKey key;
  private final AuthEnvironment environment;
  private final Map<Origin, String> nonces = new ConcurrentHashMap<>();

  /** Makes one that signs with {@code key}. */
  public DpopSigner(DpopKey key, AuthEnvironment environment) {
    this.key = key;
    this.environment = environment;
  }

  /** Returns what signs and answers, to be put together with what sends the token. */
  public Authentication authentication() {
    return new Authentication(List.of(this), List.of(this), Optional.empty());
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    return request.withHeader(
        "DPoP",
        key.proof(
            request.method(),
            request.uri(),
            environment.clock().instant(),
            environment.nonces().next(),
            token(request),
            Optional.ofNullable(nonces.get(Origin.of(request.uri())))));
  }

  /** Proves again with the nonce that the server asks for, if it is another than before. */
  @Override
  public Optional<Request> respond(Request request, ResponseHead response) throws IOException {
    boolean asked =
        Challenges.read(response.headers(), "WWW-Authenticate").stream()
            .filter(challenge -> challenge.isOf("DPoP"))
            .anyMatch(challenge -> challenge.parameter("error").equals(Optional.of(NONCE_WANTED)));
    String before = nonces.get(Origin.of(request.uri()));
    learn(request, response);
    String now = nonces.get(Origin.of(request.uri()));
    return response.status() == 401 && asked && now != null && !now.equals(before)
        ? Optional.of(sign(request))
        : Optional.empty();
  }

  /** Keeps the nonce for the next request, which any answer may bring (RFC 9449 §8.2). */
  @Override
  public void learn(Request request, ResponseHead response) {
    response.headers().first(NONCE).ifPresent(nonce -> nonces.put(Origin.of(request.uri()), nonce));
  }

  private static Optional<Secret> token(Request request) {
    return request
        .headers()
        .first("Authorization")
        .filter(field -> field.regionMatches(true, 0, "DPoP ", 0, 5))
        .map(field -> Secret.of(field.substring(5)));
  }
}
