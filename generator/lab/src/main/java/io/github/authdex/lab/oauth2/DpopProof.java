package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.lab.check.ClockWindow;
import io.github.authdex.lab.check.UsedNonces;
import io.github.authdex.lab.jwt.CompactJwt;
import io.github.authdex.lab.key.JwsAlgorithm;
import io.github.authdex.lab.message.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Checks the proofs of possession that requests carry (RFC 9449 §4.3). Threads share it. */
final class DpopProof {
  static final String HEADER = "DPoP";
  private static final long SECONDS = 60;

  private final Clock clock;
  private final UsedNonces used = new UsedNonces();

  DpopProof(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a proof says, if it is right.
   *
   * @param thumbprint of the key that is proved
   * @param nonce of the server, if it repeats one
   * @param problem what is wrong, in words that follow on "the proof"; empty if nothing is
   */
  record Finding(String thumbprint, Optional<String> nonce, String problem) {
    boolean passed() {
      return problem.isEmpty();
    }
  }

  /**
   * Returns what the proof of {@code request} says.
   *
   * @param accessToken that goes with it, empty at the token endpoint
   */
  Finding find(ReceivedRequest request, Optional<String> accessToken) {
    List<String> proofs = request.headers(HEADER);
    if (proofs.size() != 1) {
      return wrong(proofs.isEmpty() ? "is missing" : "stands there more than once");
    }
    Optional<CompactJwt> read = CompactJwt.read(proofs.get(0));
    if (read.isEmpty()) {
      return wrong("is not a JWT (RFC 9449 §4.2)");
    }
    CompactJwt proof = read.get();
    Optional<PublicKey> key = JsonWebKey.publicKey(proof.header().path("jwk"));
    if (key.isEmpty()) {
      return wrong("holds no public key in jwk, or a private one");
    }
    String problem =
        signature(proof, key.get())
            .or(() -> claims(proof.claims(), request, accessToken))
            .or(() -> once(proof.claims(), request))
            .orElse("");
    return problem.isEmpty()
        ? new Finding(
            JsonWebKey.thumbprint(proof.header().path("jwk")),
            Optional.ofNullable(proof.claims().path("nonce").textValue()),
            "")
        : wrong(problem);
  }

  private static Optional<String> signature(CompactJwt proof, PublicKey key) {
    if (!proof.header().path("typ").asText().equals("dpop+jwt")) {
      return Optional.of("has another typ than dpop+jwt");
    }
    boolean right =
        JwsAlgorithm.find(proof.header().path("alg").asText())
            .filter(algorithm -> algorithm.keyType().isOf(key))
            .filter(algorithm -> algorithm.verifies(key, proof.input(), proof.signature()))
            .isPresent();
    return right ? Optional.empty() : Optional.of("is not signed by the key in its jwk");
  }

  private Optional<String> claims(
      JsonNode claims, ReceivedRequest request, Optional<String> accessToken) {
    if (!claims.path("htm").asText().equals(request.method())) {
      return Optional.of("is for another method (htm)");
    }
    String url = request.scheme() + "://" + request.authority() + request.targetPath();
    if (!claims.path("htu").asText().equals(url)) {
      return Optional.of("is for another URL (htu) than " + url);
    }
    if (!claims.path("iat").isNumber()) {
      return Optional.of("lacks iat");
    }
    Optional<String> late =
        new ClockWindow(clock, SECONDS)
            .problem("iat", Instant.ofEpochSecond(claims.path("iat").asLong()));
    if (late.isPresent()) {
      return late.map(text -> "is not of now: " + text);
    }
    boolean bound =
        accessToken.isEmpty() || claims.path("ath").asText().equals(hash(accessToken.get()));
    return bound ? Optional.empty() : Optional.of("has another ath than that of the access token");
  }

  private Optional<String> once(JsonNode claims, ReceivedRequest request) {
    String id = claims.path("jti").asText("");
    return id.isEmpty()
        ? Optional.of("lacks jti")
        : used.isNew(id, request)
            ? Optional.empty()
            : Optional.of("was used before; make a new one for each request");
  }

  private static String hash(String token) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(JsonWebKey.sha256(token.getBytes(StandardCharsets.US_ASCII)));
  }

  private static Finding wrong(String problem) {
    return new Finding("", Optional.empty(), problem);
  }
}
