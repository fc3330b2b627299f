package io.github.authdex.lab.httpsig;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.ClockWindow;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.SchemeDemand;
import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Checks HTTP Message Signatures (RFC 9421 §3.2) and the content's digest (RFC 9530). */
public final class HttpSigCheck implements Check {
  private static final WirePlace INPUT = new WirePlace(Placement.HEADER, "Signature-Input");

  private final HttpSigScheme scheme;
  private final String keyId;
  private final BiPredicate<byte[], byte[]> verifier;
  private final ClockWindow window;

  public HttpSigCheck(RunContext bench, BoundScheme bound, HttpSigScheme scheme) {
    this.scheme = scheme;
    this.keyId = bench.value(bound, "keyId");
    this.verifier = verifier(bench, bound, MessageAlgorithm.named(scheme.algorithm()));
    this.window = new ClockWindow(bench.clock(), 300);
  }

  private static BiPredicate<byte[], byte[]> verifier(
      RunContext bench, BoundScheme bound, MessageAlgorithm algorithm) {
    return bench
        .credential(bound, "key")
        .flatMap(bench.throwaway()::publicKey)
        .map(
            key ->
                (BiPredicate<byte[], byte[]>)
                    (base, signature) -> algorithm.verifies(key, base, signature))
        .orElseGet(
            () -> {
              byte[] key = Base64.getDecoder().decode(bench.value(bound, "key"));
              return (base, signature) -> algorithm.verifies(key, base, signature);
            });
  }

  @Override
  public List<WirePlace> places() {
    return List.of(INPUT, new WirePlace(Placement.HEADER, "Signature"));
  }

  @Override
  public String expects() {
    return "a signature \""
        + scheme.label()
        + "\" in Signature-Input and Signature that covers "
        + String.join(", ", scheme.components());
  }

  /** A signature is asked for in another header than a challenge (§5). */
  @Override
  public List<String> challenges(CheckFinding finding, SchemeDemand ask) {
    return List.of("Signature");
  }

  @Override
  public CheckFinding check(ReceivedRequest request, SchemeDemand ask) {
    if (request.values(INPUT).isEmpty() && request.headers("Signature").isEmpty()) {
      return CheckFinding.absent("the " + INPUT + " is missing");
    }
    Optional<SignatureInput> input =
        SignatureInput.member(request.values(INPUT), scheme.label()).flatMap(SignatureInput::read);
    if (input.isEmpty()) {
      return wrong(
          "Signature-Input has no list of components under \""
              + scheme.label()
              + "\" (RFC 9421 §4.1)");
    }
    Optional<byte[]> signature =
        SignatureInput.member(request.headers("Signature"), scheme.label())
            .flatMap(HttpSigCheck::bytes);
    if (signature.isEmpty()) {
      return wrong(
          "Signature has no bytes between colons under \"" + scheme.label() + "\" (RFC 9421 §4.2)");
    }
    return verify(request, input.get(), signature.get());
  }

  private static CheckFinding wrong(String problem) {
    return CheckFinding.wrong("the signature is not right: " + problem);
  }

  private CheckFinding verify(ReceivedRequest request, SignatureInput input, byte[] signature) {
    Optional<String> flaw =
        coverageFlaw(request, input)
            .or(() -> mismatch(input))
            .or(() -> timeFlaw(input))
            .or(() -> digestFlaw(request));
    if (flaw.isPresent()) {
      return wrong(flaw.get());
    }
    Optional<String> base = new MessageComponents(request).base(input);
    if (base.isEmpty()) {
      return wrong("it covers a component that the request does not have");
    }
    return verifier.test(base.get().getBytes(StandardCharsets.UTF_8), signature)
        ? CheckFinding.PASSED
        : wrong(
                "it is not the key's over what the lab computes, so the key or what it covers"
                    + " differs")
            .beside(Map.of("signature base", base.get()));
  }

  private Optional<String> coverageFlaw(ReceivedRequest request, SignatureInput input) {
    return scheme.components().stream()
        .map(HttpSigCheck::identifier)
        .filter(name -> !name.startsWith("\"content-") || request.content().length > 0)
        .filter(name -> !input.components().contains(name))
        .findFirst()
        .map(name -> "it does not cover " + name);
  }

  private static String identifier(String component) {
    int semicolon = component.indexOf(';');
    String name = semicolon < 0 ? component : component.substring(0, semicolon);
    String parameters = semicolon < 0 ? "" : component.substring(semicolon);
    return "\"" + name.strip().toLowerCase(Locale.ROOT) + "\"" + parameters;
  }

  private Optional<String> mismatch(SignatureInput input) {
    if (!SameText.of(input.parameters().getOrDefault("keyid", ""), keyId)) {
      return Optional.of("its keyid is another");
    }
    String algorithm = input.parameters().getOrDefault("alg", scheme.algorithm());
    return algorithm.equals(scheme.algorithm())
        ? Optional.empty()
        : Optional.of("its alg is not " + scheme.algorithm());
  }

  private Optional<String> timeFlaw(SignatureInput input) {
    String created = input.parameters().getOrDefault("created", "");
    String expires = input.parameters().getOrDefault("expires", created);
    if (!created.matches("[0-9]{1,12}") || !expires.matches("[0-9]{1,12}")) {
      return Optional.of("its created is missing or no time in seconds since 1970");
    }
    boolean expired =
        input.parameters().containsKey("expires")
            && Long.parseLong(expires) <= window.clock().instant().getEpochSecond();
    return expired
        ? Optional.of("it has expired")
        : window.problem("created", Instant.ofEpochSecond(Long.parseLong(created)));
  }

  private Optional<String> digestFlaw(ReceivedRequest request) {
    List<String> fields = request.headers("Content-Digest");
    if (fields.isEmpty()) {
      return scheme.contentDigest().isPresent() && request.content().length > 0
          ? Optional.of("Content-Digest is missing, which covers the content (RFC 9530 §2)")
          : Optional.empty();
    }
    for (String algorithm : List.of("sha-256", "sha-512")) {
      Optional<byte[]> sent = SignatureInput.member(fields, algorithm).flatMap(HttpSigCheck::bytes);
      byte[] digest = Hashes.digest(algorithm.toUpperCase(Locale.ROOT), request.content());
      if (sent.isPresent()) {
        return Arrays.equals(sent.get(), digest)
            ? Optional.empty()
            : Optional.of("Content-Digest is not that of the content that arrived");
      }
    }
    return Optional.of("Content-Digest has neither sha-256 nor sha-512 (RFC 9530 §5)");
  }

  private static Optional<byte[]> bytes(String item) {
    if (item.length() < 2 || !item.startsWith(":") || !item.endsWith(":")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(item.substring(1, item.length() - 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
