package io.github.authdex.lab.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.TemplateExpansion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Verifies JWTs (RFC 7519 §7.2) that the caller signs with a throw-away key. */
public final class JwtJudge implements Judge {
  private static final long SKEW_SECONDS = 60;

  private final JwtScheme scheme;
  private final Optional<String> keyId;
  private final BiPredicate<byte[], byte[]> verifier;
  private final TemplateExpansion expansion;
  private final Clock clock;

  /**
   * @param keyId the value of {@code kid}, where the API wants one
   * @param verifier tells whether the second bytes are the signature of the first
   */
  public JwtJudge(
      JwtScheme scheme,
      Optional<String> keyId,
      BiPredicate<byte[], byte[]> verifier,
      TemplateExpansion expansion,
      Clock clock) {
    this.scheme = scheme;
    this.keyId = keyId;
    this.verifier = verifier;
    this.expansion = expansion;
    this.clock = clock;
  }

  @Override
  public CheckFinding judge(String value, List<String> scopes) {
    return problem(value).map(CheckFinding::wrong).orElse(CheckFinding.PASSED);
  }

  @Override
  public boolean recognises(String value) {
    return value.length() > 2 && problem(value).isEmpty();
  }

  @Override
  public String subject() {
    return "a JWT signed with the key by " + scheme.algorithm();
  }

  private Optional<String> problem(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.of(CompactJwt.NO_PARTS);
    }
    Optional<JsonNode> header = CompactJwt.json(parts[0]);
    Optional<JsonNode> claims = CompactJwt.json(parts[1]);
    if (header.isEmpty() || claims.isEmpty()) {
      return Optional.of(CompactJwt.NO_JSON);
    }
    return headerProblem(header.get())
        .or(() -> signatureProblem(parts))
        .or(() -> timeProblem(claims.get()))
        .or(() -> claimProblem(claims.get()));
  }

  private Optional<String> headerProblem(JsonNode header) {
    if (!header.path("alg").asText().equals(scheme.algorithm())) {
      return Optional.of("its alg is not " + scheme.algorithm());
    }
    boolean right = keyId.isEmpty() || SameText.of(header.path("kid").asText(), keyId.get());
    return right ? Optional.empty() : Optional.of("its kid is not the key's id");
  }

  private Optional<String> signatureProblem(String[] parts) {
    byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    return CompactJwt.bytes(parts[2])
            .filter(signature -> verifier.test(input, signature))
            .isPresent()
        ? Optional.empty()
        : Optional.of("its signature is not the key's");
  }

  private Optional<String> timeProblem(JsonNode claims) {
    if (!claims.path("iat").isNumber() || !claims.path("exp").isNumber()) {
      return Optional.of("it lacks iat or exp, in seconds since 1970 (RFC 7519 §4.1)");
    }
    long now = clock.instant().getEpochSecond();
    long issued = claims.path("iat").asLong();
    long expires = claims.path("exp").asLong();
    if (expires <= now) {
      return Optional.of("it has expired");
    }
    if (issued > now + SKEW_SECONDS) {
      return Optional.of("its iat lies in the future; compare the clocks");
    }
    if (claims.path("nbf").asLong() > now + SKEW_SECONDS) {
      return Optional.of("its nbf lies in the future; compare the clocks (RFC 7519 §4.1.5)");
    }
    return expires - issued > scheme.lifetimeSeconds()
        ? Optional.of(
            "it lives for "
                + (expires - issued)
                + " seconds where the API allows "
                + scheme.lifetimeSeconds())
        : Optional.empty();
  }

  private Optional<String> claimProblem(JsonNode claims) {
    for (Map.Entry<String, String> claim : scheme.content().texts().entrySet()) {
      JsonNode node = claims.path(claim.getKey());
      JsonNode only = node.isArray() && node.size() == 1 ? node.get(0) : node;
      // What the client makes up for each JWT is not known here.
      Optional<String> expected =
          expansion.whole(claim.getValue()).filter(text -> !text.contains("{$"));
      if (!only.isValueNode() || only.isNull()) {
        return Optional.of("its claim \"" + claim.getKey() + "\" is missing");
      }
      if (expected.isPresent() && !SameText.of(only.asText(), expected.get())) {
        return Optional.of("its claim \"" + claim.getKey() + "\" has another value");
      }
    }
    return Optional.empty();
  }

  /** Returns the claims of {@code token}, whose signature was verified. */
  public static JsonNode claims(String token) {
    return CompactJwt.json(token.split("\\.", -1)[1]).orElseThrow();
  }
}
