package io.github.authdex.lab.check;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.message.ReceivedRequest;
import java.util.List;
import java.util.Optional;

/** Checks a proof that travels in Authorization behind the name of its scheme. */
public record ProofCheck(ProofVerifier verifier) implements Check {
  @Override
  public CheckFinding check(ReceivedRequest request, SchemeDemand ask) {
    List<String> values = request.values(WirePlace.AUTHORIZATION);
    if (values.size() > 1) {
      return CheckFinding.wrong(
          "the " + WirePlace.AUTHORIZATION + " stands there " + values.size() + " times; send one");
    }
    Optional<String> proof = values.stream().findFirst().flatMap(this::proof);
    if (proof.isPresent()) {
      return verifier.verify(request, proof.get());
    }
    return verifier.withoutHeader(request).orElseGet(() -> missing(values));
  }

  /** Returns what stands behind the scheme's name, which has no case (RFC 9110 §11.1). */
  private Optional<String> proof(String value) {
    String name = verifier.name();
    boolean own =
        value.equalsIgnoreCase(name)
            || value.regionMatches(true, 0, name + " ", 0, name.length() + 1);
    return own ? Optional.of(value.substring(name.length()).strip()) : Optional.empty();
  }

  private CheckFinding missing(List<String> values) {
    if (values.isEmpty()) {
      return CheckFinding.absent("the " + WirePlace.AUTHORIZATION + " is missing");
    }
    int space = values.get(0).indexOf(' ');
    String word = space < 0 ? "" : values.get(0).substring(0, space);
    String start =
        SeenValue.isWord(word) ? "starts with \"" + word + " \"" : "starts with other text";
    return new CheckFinding(
        CheckFinding.Rank.FOREIGN,
        "the "
            + WirePlace.AUTHORIZATION
            + " "
            + start
            + " where \""
            + verifier.name()
            + " \" belongs");
  }

  @Override
  public List<WirePlace> places() {
    return List.of(WirePlace.AUTHORIZATION);
  }

  @Override
  public String expects() {
    return verifier.expects();
  }

  @Override
  public List<String> challenges(CheckFinding finding, SchemeDemand ask) {
    return verifier.challenges();
  }
}
