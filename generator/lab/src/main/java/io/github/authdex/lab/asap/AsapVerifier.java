package io.github.authdex.lab.asap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.ProofVerifier;
import io.github.authdex.lab.check.UsedNonces;
import io.github.authdex.lab.jwt.JwtJudge;
import io.github.authdex.lab.key.JwsAlgorithm;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifies the tokens of Atlassian's service-to-service protocol, each of which works once. */
public final class AsapVerifier implements ProofVerifier {
  private static final int LONGEST_LIFE = 3600;

  private final Judge judge;
  private final UsedNonces ids = new UsedNonces();

  public AsapVerifier(RunContext bench, BoundScheme bound, AsapScheme scheme) {
    String issuer = bench.credential(bound, "issuer").orElse("");
    JwtScheme jwt =
        new JwtScheme(
            scheme.algorithm(),
            KeyEncoding.PEM,
            JwtContent.ofClaims(Map.of("iss", "{" + issuer + "}", "aud", scheme.audience())),
            LONGEST_LIFE,
            0,
            Optional.empty(),
            Placement.HEADER,
            "Authorization",
            "Bearer ");
    PublicKey key =
        bench.credential(bound, "privateKey").flatMap(bench.throwaway()::publicKey).orElseThrow();
    JwsAlgorithm algorithm = JwsAlgorithm.of(scheme.algorithm());
    this.judge =
        new JwtJudge(
            jwt,
            Optional.of(bench.value(bound, "keyId")),
            (input, signature) -> algorithm.verifies(key, input, signature),
            bench.expansion(),
            bench.clock());
  }

  @Override
  public String name() {
    return "Bearer";
  }

  @Override
  public String expects() {
    return judge.subject() + " in the " + WirePlace.AUTHORIZATION + " behind \"Bearer \"";
  }

  @Override
  public List<String> challenges() {
    return List.of("Bearer");
  }

  @Override
  public CheckFinding verify(ReceivedRequest request, String proof) {
    CheckFinding finding = judge.judge(proof, List.of());
    Optional<String> flaw =
        finding.passed()
            ? claimFlaw(request, JwtJudge.claims(proof))
            : Optional.of(finding.problem());
    return flaw.map(problem -> CheckFinding.wrong("the token is not right: " + problem))
        .orElse(CheckFinding.PASSED);
  }

  private Optional<String> claimFlaw(ReceivedRequest request, JsonNode claims) {
    String id = claims.path("jti").asText();
    if (id.isEmpty()) {
      return Optional.of("its claim \"jti\" is missing");
    }
    return ids.isNew(id, request)
        ? Optional.empty()
        : Optional.of("its jti came before; make a token for each request");
  }
}
