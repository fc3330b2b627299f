package io.github.authdex.lab.sigv4;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.ClockWindow;
import io.github.authdex.lab.check.ProofVerifier;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies AWS Signature Version 4 and 4a, in the header and in presigned URLs. */
public final class SigV4Verifier implements ProofVerifier {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final int LONGEST_VALIDITY = 604_800;

  private final RunContext bench;
  private final BoundScheme bound;
  private final SigV4Scheme scheme;
  private final SigV4Key key;
  private final SigV4Rules rules;
  private final String keyId;
  private final SigV4Payload payload;

  public SigV4Verifier(RunContext bench, BoundScheme bound, SigV4Scheme scheme) {
    String service = bench.expansion().known(scheme.service());
    this.bench = bench;
    this.bound = bound;
    this.scheme = scheme;
    this.keyId = bench.value(bound, "accessKeyId");
    this.key =
        SigV4Key.of(
            scheme,
            keyId,
            bench.value(bound, "secretAccessKey"),
            service,
            bench.expansion().known(scheme.region()));
    this.rules = SigV4Rules.of(service);
    this.payload = new SigV4Payload(rules, scheme.signPayload());
  }

  @Override
  public String name() {
    return key.algorithm();
  }

  @Override
  public String expects() {
    return "a signature in the " + WirePlace.AUTHORIZATION + " behind \"" + name() + " \"";
  }

  @Override
  public List<String> challenges() {
    return List.of(name());
  }

  @Override
  public CheckFinding verify(ReceivedRequest request, String proof) {
    return SigV4Proof.ofHeader(name(), request, proof)
        .map(read -> verify(request, read))
        .orElseGet(() -> wrong("it is not made of Credential, SignedHeaders and Signature"));
  }

  @Override
  public Optional<CheckFinding> withoutHeader(ReceivedRequest request) {
    return SigV4Proof.ofQuery(request).map(proof -> verify(request, proof));
  }

  private static CheckFinding wrong(String problem) {
    return CheckFinding.wrong("the signature is not right: " + problem);
  }

  private CheckFinding verify(ReceivedRequest request, SigV4Proof proof) {
    Optional<String> flaw =
        mismatch(proof)
            .or(() -> timeFlaw(proof))
            .or(() -> headerFlaw(request, proof))
            .or(() -> tokenFlaw(request))
            .or(() -> regionFlaw(request))
            .or(() -> payload.flaw(request, proof));
    return flaw.map(SigV4Verifier::wrong).orElseGet(() -> compare(request, proof));
  }

  private Optional<String> mismatch(SigV4Proof proof) {
    if (!proof.algorithm().equals(name())) {
      return Optional.of("its algorithm is not " + name());
    }
    if (!SameText.of(proof.keyId(), keyId)) {
      return Optional.of("its Credential begins with another access key id");
    }
    if (!proof.date().matches("[0-9]{8}T[0-9]{6}Z")) {
      return Optional.of("X-Amz-Date is missing or not of the form 20261124T120000Z");
    }
    String scope = key.scope(proof.date().substring(0, 8));
    return proof.scope().equals(scope)
        ? Optional.empty()
        : Optional.of("its scope is \"" + proof.scope() + "\" where \"" + scope + "\" belongs");
  }

  private Optional<String> timeFlaw(SigV4Proof proof) {
    try {
      Instant date = LocalDateTime.parse(proof.date(), DATE).toInstant(ZoneOffset.UTC);
      return proof.isPresigned()
          ? expiryFlaw(date, proof.expires().orElseThrow())
          : new ClockWindow(bench.clock(), rules.skewSeconds()).problem("X-Amz-Date", date);
    } catch (DateTimeException e) {
      return Optional.of("its X-Amz-Date is no date");
    }
  }

  private Optional<String> expiryFlaw(Instant date, String expires) {
    if (!expires.matches("[0-9]{1,6}") || Integer.parseInt(expires) > LONGEST_VALIDITY) {
      return Optional.of("its X-Amz-Expires is not a number of seconds up to 604800");
    }
    Instant now = bench.clock().instant();
    if (date.isAfter(now.plusSeconds(rules.skewSeconds()))) {
      return Optional.of("its X-Amz-Date lies in the future; compare the clocks");
    }
    return now.isAfter(date.plusSeconds(Integer.parseInt(expires)))
        ? Optional.of("the URL has expired; it was good for " + expires + " seconds")
        : Optional.empty();
  }

  /** What decides about the request must be signed: the host and every header of AWS. */
  private static Optional<String> headerFlaw(ReceivedRequest request, SigV4Proof proof) {
    if (!proof.signedHeaders().contains("host")) {
      return Optional.of("its SignedHeaders lack host");
    }
    return request.headers().stream()
        .map(header -> header.name().toLowerCase(Locale.ROOT))
        .filter(name -> name.startsWith("x-amz-") && !name.equals("x-amz-security-token"))
        .filter(name -> !proof.signedHeaders().contains(name))
        .findFirst()
        .map(name -> "its SignedHeaders lack " + name + ", which the request has");
  }

  /** A session token must be the key's; a long-lived key has none. */
  private Optional<String> tokenFlaw(ReceivedRequest request) {
    String token = bench.value(bound, "sessionToken");
    List<String> sent =
        FormFields.parse(request.query()).stream()
            .filter(field -> field.name().equals("X-Amz-Security-Token"))
            .map(NamedValue::value)
            .toList();
    List<String> all = sent.isEmpty() ? request.headers("X-Amz-Security-Token") : sent;
    return all.stream().allMatch(value -> !token.isEmpty() && SameText.of(value, token))
        ? Optional.empty()
        : Optional.of("its X-Amz-Security-Token is not that of the key");
  }

  private Optional<String> regionFlaw(ReceivedRequest request) {
    if (scheme.regionSet().isEmpty()) {
      return Optional.empty();
    }
    String set = String.join(",", scheme.regionSet());
    boolean right =
        request.header("X-Amz-Region-Set").equals(set)
            || FormFields.parse(request.query()).stream()
                .anyMatch(
                    field -> field.name().equals("X-Amz-Region-Set") && field.value().equals(set));
    return right ? Optional.empty() : Optional.of("its X-Amz-Region-Set is not \"" + set + "\"");
  }

  private CheckFinding compare(ReceivedRequest request, SigV4Proof proof) {
    Set<String> without = proof.isPresigned() ? rules.notInPresigned() : Set.of();
    String canonical =
        SigV4Canonical.of(
            request, proof.signedHeaders(), without, payload.signed(request, proof), rules);
    String text = proof.stringToSign(canonical);
    String day = proof.date().substring(0, 8);
    if (!key.verifies(day, text, proof.signature())) {
      Map<String, String> computed = new LinkedHashMap<>();
      computed.put("canonical request", canonical);
      computed.put("string to sign", text);
      return wrong("it is another than the lab computes, so the secret or what is signed differs")
          .beside(computed);
    }
    return payload
        .chunkFlaw(request, proof, (chunk, signature) -> key.verifies(day, chunk, signature))
        .map(SigV4Verifier::wrong)
        .orElse(CheckFinding.PASSED);
  }
}
