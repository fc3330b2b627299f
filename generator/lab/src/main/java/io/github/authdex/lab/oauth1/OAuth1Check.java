package io.github.authdex.lab.oauth1;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.ClockWindow;
import io.github.authdex.lab.check.ProofCheck;
import io.github.authdex.lab.check.ProofVerifier;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.SchemeDemand;
import io.github.authdex.lab.check.UsedNonces;
import io.github.authdex.lab.message.ProofField;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks requests that token credentials, or client credentials alone, signed (RFC 5849 §3.2). */
public final class OAuth1Check implements Check {
  private static final List<String> REQUIRED =
      List.of("oauth_consumer_key", "oauth_signature_method", "oauth_signature");

  private final RunContext bench;
  private final OAuth1Scheme scheme;
  private final OAuth1Signature method;
  private final String clientId;
  private final String token;
  private final OAuth1Secrets secrets;
  private final ClockWindow window;
  private final UsedNonces nonces = new UsedNonces();
  private final Check header;

  public OAuth1Check(RunContext bench, BoundScheme bound, OAuth1Scheme scheme) {
    this.bench = bench;
    this.scheme = scheme;
    this.method = OAuth1Signature.named(scheme.signatureMethod());
    this.clientId = bench.value(bound, "clientId");
    this.token = bench.value(bound, "token");
    this.secrets = OAuth1Secrets.of(bench, bound);
    this.window = new ClockWindow(bench.clock(), 300);
    this.header = new ProofCheck(new Header());
  }

  @Override
  public List<WirePlace> places() {
    return List.of(
        scheme.in() == Placement.HEADER
            ? WirePlace.AUTHORIZATION
            : new WirePlace(scheme.in(), "oauth_signature"));
  }

  @Override
  public String expects() {
    return "a signature by " + scheme.signatureMethod() + " in the " + places().get(0);
  }

  @Override
  public List<String> challenges(CheckFinding finding, SchemeDemand ask) {
    return List.of("OAuth realm=\"" + realm().orElse(bench.realm()) + "\"");
  }

  private Optional<String> realm() {
    return scheme.realm().isEmpty() ? Optional.empty() : bench.expansion().whole(scheme.realm());
  }

  @Override
  public CheckFinding check(ReceivedRequest request, SchemeDemand ask) {
    if (scheme.in() == Placement.HEADER) {
      return header.check(request, ask);
    }
    boolean body = scheme.in() == Placement.BODY;
    String place = body ? OAuth1Proof.isForm(request) ? request.text() : "" : request.query();
    OAuth1Proof proof = OAuth1Proof.ofParameters(request, place);
    return proof.protocol().isEmpty()
        ? CheckFinding.absent("the " + places().get(0) + " is missing")
        : verify(request, proof);
  }

  /** What stands in the header. */
  private final class Header implements ProofVerifier {
    @Override
    public String name() {
      return "OAuth";
    }

    @Override
    public String expects() {
      return OAuth1Check.this.expects();
    }

    @Override
    public List<String> challenges() {
      return List.of();
    }

    @Override
    public CheckFinding verify(ReceivedRequest request, String proof) {
      Optional<ProofField> read = ProofField.read(proof, ',');
      if (read.isEmpty() || !read.get().repeated().isEmpty()) {
        return wrong("its parameters are no list without repetitions (RFC 5849 §3.5.1)");
      }
      return OAuth1Check.this.verify(request, OAuth1Proof.ofHeader(request, read.get()));
    }
  }

  private static CheckFinding wrong(String problem) {
    return CheckFinding.wrong("the signature is not right: " + problem);
  }

  private CheckFinding verify(ReceivedRequest request, OAuth1Proof proof) {
    Optional<String> flaw =
        missing(proof)
            .or(() -> mismatch(proof))
            .or(() -> realmFlaw(proof))
            .or(() -> timeFlaw(proof))
            .or(() -> bodyFlaw(request, proof));
    return flaw.map(OAuth1Check::wrong).orElseGet(() -> compare(request, proof));
  }

  private static Optional<String> missing(OAuth1Proof proof) {
    List<String> missing = REQUIRED.stream().filter(name -> proof.value(name).isEmpty()).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("it lacks " + String.join(", ", missing) + " (RFC 5849 §3.1)");
  }

  private Optional<String> mismatch(OAuth1Proof proof) {
    if (!SameText.of(proof.value("oauth_consumer_key").orElse(""), clientId)) {
      return Optional.of("its oauth_consumer_key is another");
    }
    if (!SameText.of(proof.value("oauth_token").orElse(""), token)) {
      return Optional.of("its oauth_token is another");
    }
    if (!proof.value("oauth_signature_method").orElse("").equals(scheme.signatureMethod())) {
      return Optional.of("its oauth_signature_method is not " + scheme.signatureMethod());
    }
    return proof.value("oauth_version").orElse("1.0").equals("1.0")
        ? Optional.empty()
        : Optional.of("its oauth_version is not 1.0");
  }

  private Optional<String> realmFlaw(OAuth1Proof proof) {
    return scheme.in() != Placement.HEADER
            || realm().isEmpty()
            || realm().equals(proof.value("realm"))
        ? Optional.empty()
        : Optional.of("its realm is not \"" + realm().get() + "\"");
  }

  private Optional<String> timeFlaw(OAuth1Proof proof) {
    if (method == OAuth1Signature.PLAINTEXT) {
      return Optional.empty(); // Neither time nor nonce is needed (§3.1).
    }
    String timestamp = proof.value("oauth_timestamp").orElse("");
    if (!timestamp.matches("[0-9]{1,12}")) {
      return Optional.of("its oauth_timestamp is not a time in seconds since 1970");
    }
    return window.problem("oauth_timestamp", Instant.ofEpochSecond(Long.parseLong(timestamp)));
  }

  private Optional<String> bodyFlaw(ReceivedRequest request, OAuth1Proof proof) {
    Optional<String> sent = proof.value("oauth_body_hash");
    boolean form = OAuth1Proof.isForm(request);
    if (sent.isEmpty()) {
      return scheme.bodyHash() && !form
          ? Optional.of("it lacks oauth_body_hash, which covers the content")
          : Optional.empty();
    }
    return !form && SameText.of(method.bodyHash(request.content()), sent.get())
        ? Optional.empty()
        : Optional.of("its oauth_body_hash is not that of the content that arrived");
  }

  private CheckFinding compare(ReceivedRequest request, OAuth1Proof proof) {
    String base = proof.baseString(request);
    if (!secrets.verify(method, base, proof.value("oauth_signature").orElseThrow())) {
      return method == OAuth1Signature.PLAINTEXT
          ? wrong("it is not made of both secrets with & between")
          : wrong("it is another than the lab computes, so a secret or what is signed differs")
              .beside(Map.of("signature base string", base));
    }
    String nonce =
        proof.value("oauth_timestamp").orElse("") + " " + proof.value("oauth_nonce").orElse("");
    boolean needsNonce = method != OAuth1Signature.PLAINTEXT;
    if (needsNonce && proof.value("oauth_nonce").isEmpty()) {
      return wrong("it lacks oauth_nonce (RFC 5849 §3.1)");
    }
    return !needsNonce || nonces.isNew(nonce, request)
        ? CheckFinding.PASSED
        : wrong("its oauth_nonce came before with this oauth_timestamp; use each once");
  }
}
