package io.github.authdex.lab.digest;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.ProofVerifier;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.UsedNonces;
import io.github.authdex.lab.message.ProofField;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifies answers to digest challenges (RFC 7616 §3.4). */
public final class DigestVerifier implements ProofVerifier {
  private static final List<String> REQUIRED =
      List.of("username", "realm", "nonce", "uri", "response", "qop", "nc", "cnonce", "opaque");

  private final String realm;
  private final String username;
  private final String password;
  private final String opaque;
  private final DigestNonces nonces;
  private final UsedNonces used = new UsedNonces();

  public DigestVerifier(RunContext bench, BoundScheme bound) {
    this.realm = bench.realm();
    this.username = bench.value(bound, "username");
    this.password = bench.value(bound, "password");
    this.opaque = bench.throwaway().token();
    this.nonces =
        new DigestNonces(bench.clock(), bench.throwaway().token().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return "Digest";
  }

  @Override
  public String expects() {
    return "an answer to the challenge in the " + WirePlace.AUTHORIZATION + " behind \"Digest \"";
  }

  @Override
  public List<String> challenges() {
    return challenges(false);
  }

  /**
   * A client that knows one algorithm takes its own line (RFC 7616 §3.7), and so does one that
   * reads a single quality of protection.
   */
  private List<String> challenges(boolean stale) {
    return List.of(
        challenge(DigestHash.SHA_256, "auth", stale),
        challenge(DigestHash.MD5, "auth", stale),
        challenge(DigestHash.SHA_256, "auth-int", stale));
  }

  private String challenge(DigestHash hash, String qop, boolean stale) {
    return "Digest realm=\""
        + realm
        + "\", qop=\""
        + qop
        + "\", algorithm="
        + hash.wireName()
        + ", nonce=\""
        + nonces.next()
        + "\", opaque=\""
        + opaque
        + "\""
        + (stale ? ", stale=true" : "");
  }

  @Override
  public CheckFinding verify(ReceivedRequest request, String proof) {
    Optional<ProofField> read = ProofField.read(proof, ',');
    if (read.isEmpty()) {
      return CheckFinding.wrong("the answer is no list of parameters (RFC 7616 §3.4)");
    }
    ProofField answer = read.get();
    Optional<String> flaw =
        answer.flaw(REQUIRED, "RFC 7616 §3.4").or(() -> mismatch(request, answer));
    return flaw.map(problem -> CheckFinding.wrong("the answer is not right: " + problem))
        .orElseGet(() -> compare(request, answer));
  }

  private Optional<String> mismatch(ReceivedRequest request, ProofField answer) {
    if (!SameText.of(answer.value("username"), username)) {
      return Optional.of("its username is another");
    }
    if (!answer.value("realm").equals(realm)) {
      return Optional.of("its realm is not that of the challenge, \"" + realm + "\"");
    }
    if (!answer.value("uri").equals(request.target())) {
      return Optional.of("its uri is not the target of the request, " + request.target());
    }
    if (DigestHash.of(answer.value("algorithm")).isEmpty()) {
      return Optional.of("its algorithm is not one of the challenge, SHA-256 or MD5");
    }
    if (!answer.value("qop").matches("auth|auth-int")) {
      return Optional.of("its qop is not one of the challenge, auth or auth-int");
    }
    if (!answer.value("nc").matches("[0-9a-f]{8}")) {
      return Optional.of("its nc is not of eight hexadecimal digits");
    }
    if (!SameText.of(answer.value("opaque"), opaque)) {
      return Optional.of("its opaque is not that of the challenge");
    }
    return nonces.issued(answer.value("nonce")).isEmpty()
        ? Optional.of("its nonce was not issued here")
        : Optional.empty();
  }

  private CheckFinding compare(ReceivedRequest request, ProofField answer) {
    DigestHash hash = DigestHash.of(answer.value("algorithm")).orElseThrow();
    String a2 = request.method() + ":" + answer.value("uri");
    if (answer.value("qop").equals("auth-int")) {
      a2 += ":" + hash.of(request.content());
    }
    String covered = covered(answer) + ":" + hash.ofText(a2);
    String a1 = hash.ofText(username + ":" + realm + ":" + password);
    if (!SameText.of(hash.ofText(a1 + ":" + covered), answer.value("response"))) {
      Map<String, String> computed = new LinkedHashMap<>();
      computed.put("A2", a2);
      computed.put("response input", "H(A1):" + covered);
      return CheckFinding.wrong(
              "the answer is not right: its response is another than the lab computes, so the"
                  + " password, the method or what the hash covers differs")
          .beside(computed);
    }
    return fresh(request, answer);
  }

  private static String covered(ProofField answer) {
    return String.join(
        ":",
        answer.value("nonce"),
        answer.value("nc"),
        answer.value("cnonce"),
        answer.value("qop"));
  }

  private CheckFinding fresh(ReceivedRequest request, ProofField answer) {
    Instant issued = nonces.issued(answer.value("nonce")).orElseThrow();
    if (nonces.isStale(issued)) {
      return CheckFinding.wrong(
              "the answer is right but its nonce is stale; answer the new challenge")
          .answeredBy(challenges(true));
    }
    return used.isNew(answer.value("nonce") + answer.value("nc"), request)
        ? CheckFinding.PASSED
        : CheckFinding.wrong(
            "the answer came before: its nc "
                + answer.value("nc")
                + " was used with this nonce; count up with each request");
  }
}
