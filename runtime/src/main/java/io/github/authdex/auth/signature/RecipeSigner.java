package io.github.authdex.auth.signature;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.carrier.Carrier;
import io.github.authdex.auth.internal.crypto.KeyBytes;
import io.github.authdex.auth.internal.text.FilledTemplate;
import io.github.authdex.auth.internal.text.OneLine;
import io.github.authdex.auth.message.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Signs as a recipe says: first all that is sent beside the signature is put into the request, then
 * the parts are signed, and the signature goes in last. Threads share it.
 */
final class RecipeSigner implements RequestSigner {
  private static final String SIGNATURE = "{$signature}";

  private final SignatureScheme scheme;
  private final ProofAlgorithm algorithm;
  private final Credentials credentials;
  private final UnaryOperator<byte[]> proof;
  private final byte[] derivedFrom;
  private final Carrier carrier;
  private final Stamps stamps;
  private volatile SignedDay today = SignedDay.of(0);

  RecipeSigner(SignatureScheme scheme, Credentials held, AuthEnvironment environment) {
    ProofAlgorithm algorithm = ProofAlgorithm.named(scheme.algorithm());
    this.scheme = scheme;
    this.credentials =
        name ->
            held.find(name)
                .or(() -> environment.variables().find(name))
                .map(value -> OneLine.of(name, value));
    this.algorithm = algorithm;
    this.proof =
        algorithm.hasKey()
            ? algorithm.with(held.require("key"), scheme.keyEncoding())
            : algorithm.withoutKey();
    this.derivedFrom =
        scheme.derive().isPresent()
            ? prefixed(scheme.derive().get().prefix(), held.require("key"), scheme.keyEncoding())
            : new byte[0];
    this.carrier = Carrier.of(scheme.in(), scheme.name(), "");
    this.stamps = new Stamps(environment);
  }

  private static byte[] prefixed(String prefix, Secret key, KeyEncoding encoding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(prefix.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(KeyBytes.of(key, encoding));
    return bytes.toByteArray();
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    SignedParts parts = prepared(request);
    byte[] signed = parts.joined(scheme.sign(), scheme.separator());
    UnaryOperator<byte[]> prover = prover(parts);
    return carrier.put(parts.request(), value(parts, prover, written(prover, signed)));
  }

  @Override
  public Map<String, String> explain(Request request) throws IOException {
    byte[] signed = prepared(request).joined(scheme.sign(), scheme.separator());
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(signed)).toString();
      return Map.of("string to sign", text);
    } catch (CharacterCodingException e) {
      return Map.of("bytes to sign", HexFormat.of().formatHex(signed));
    }
  }

  private SignedParts prepared(Request request) throws IOException {
    Map<String, String> words = words();
    Request dressed = put(request, scheme.timestamp(), words.get("timestamp"));
    dressed = put(dressed, scheme.nonce(), words.get("nonce"));
    FilledTemplate template = template(words, prover(new SignedParts(dressed, words, credentials)));
    for (SignatureParameter parameter : scheme.parameters()) {
      dressed =
          Carrier.of(parameter.in(), parameter.name(), "")
              .put(dressed, template.fill(parameter.value()));
    }
    return new SignedParts(dressed, words, credentials);
  }

  private Map<String, String> words() {
    Instant now = stamps.now(scheme.timestamp());
    SignedDay day = day(now);
    return Map.of(
        "timestamp",
        scheme.timestamp().map(stamp -> Stamps.time(stamp.form(), now)).orElse(""),
        "date",
        day.date(),
        "day",
        day.day(),
        "nonce",
        scheme.nonce().map(stamp -> stamps.nonce(stamp.form())).orElse(""));
  }

  /** Most requests are of the day of the one before, which need not be written again. */
  private SignedDay day(Instant now) {
    long number = SignedDay.number(now);
    SignedDay known = today;
    if (known.number() != number) {
      known = SignedDay.of(number);
      today = known;
    }
    return known;
  }

  /** Returns what signs {@code parts}, by a key of their own if the scheme derives it. */
  private UnaryOperator<byte[]> prover(SignedParts parts) throws IOException {
    return scheme.derive().isPresent()
        ? algorithm.derived(derivedFrom, parts.each(scheme.derive().get().by()))
        : proof;
  }

  private static Request put(Request request, Optional<SignatureStamp> stamp, String value)
      throws IOException {
    return stamp.isPresent() && stamp.get().in().isPresent()
        ? Carrier.of(stamp.get().in().get(), stamp.get().name(), "").put(request, value)
        : request;
  }

  private String value(SignedParts parts, UnaryOperator<byte[]> prover, String signature) {
    boolean whole = scheme.prefix().contains(SIGNATURE);
    Map<String, String> words = new HashMap<>(parts.words());
    words.put("signature", signature);
    return template(words, prover).fill(whole ? scheme.prefix() : scheme.prefix() + SIGNATURE);
  }

  private FilledTemplate template(Map<String, String> words, UnaryOperator<byte[]> prover) {
    UnaryOperator<String> signed = text -> written(prover, text.getBytes(StandardCharsets.UTF_8));
    return new FilledTemplate(credentials, words, Map.of("signed", signed));
  }

  private String written(UnaryOperator<byte[]> prover, byte[] signed) {
    return Encoding.text(scheme.encoding(), prover.apply(signed));
  }
}
