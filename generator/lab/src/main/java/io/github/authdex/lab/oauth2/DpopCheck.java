package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.PlacedCheck;
import io.github.authdex.lab.check.SchemeDemand;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.token.IssuedTokens;
import java.util.List;
import java.util.Optional;

/**
 * Checks requests of an API that binds tokens to a key (RFC 9449 §7). Threads share it.
 *
 * @param use whether other clients get in as well
 * @param bearer checks a token of theirs
 * @param bound checks a token that is bound, behind its own prefix
 * @param proof checks what goes with it
 * @param tokens those that were issued
 */
record DpopCheck(
    DpopUse use, PlacedCheck bearer, PlacedCheck bound, DpopProof proof, IssuedTokens tokens)
    implements Check {
  private static final WirePlace PROOF = new WirePlace(Placement.HEADER, DpopProof.HEADER);
  private static final String SCHEME = "DPoP ";

  @Override
  public CheckFinding check(ReceivedRequest request, SchemeDemand ask) {
    String authorization = request.header("Authorization");
    boolean proves = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    if (!proves && use == DpopUse.SUPPORTED) {
      return unbound(request, ask, authorization);
    }
    CheckFinding finding = bound.check(request, ask);
    if (!finding.passed()) {
      return finding;
    }
    String token = authorization.substring(SCHEME.length());
    DpopProof.Finding found = proof.find(request, Optional.of(token));
    if (!found.passed()) {
      return CheckFinding.wrong("the proof in the header DPoP " + found.problem());
    }
    Optional<String> key = tokens.key(token);
    return key.isEmpty() || key.get().equals(found.thumbprint())
        ? CheckFinding.PASSED
        : CheckFinding.wrong("the access token counts for the holder of another key");
  }

  private CheckFinding unbound(ReceivedRequest request, SchemeDemand ask, String authorization) {
    String token = authorization.substring(authorization.indexOf(' ') + 1);
    return tokens.key(token).isPresent()
        ? CheckFinding.wrong(
            "the access token is bound to a key; send it behind \"DPoP \" with a proof")
        : bearer.check(request, ask);
  }

  @Override
  public Check behind(String prefix) {
    return bearer.behind(prefix);
  }

  @Override
  public List<WirePlace> places() {
    return List.of(WirePlace.AUTHORIZATION, PROOF);
  }

  @Override
  public String expects() {
    return use == DpopUse.REQUIRED
        ? bound.expects() + " and a proof in the header DPoP"
        : bearer.expects();
  }

  @Override
  public List<String> challenges(CheckFinding finding, SchemeDemand ask) {
    return use == DpopUse.REQUIRED
        ? bound.challenges(finding, ask)
        : bearer.challenges(finding, ask);
  }
}
