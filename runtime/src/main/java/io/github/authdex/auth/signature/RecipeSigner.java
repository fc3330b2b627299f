package io.github.authdex.auth.signature;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.internal.carrier.Carrier;
import io.github.authdex.auth.internal.text.OneLine;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
  private final Credentials credentials;
  private final UnaryOperator<byte[]> proof;
  private final Carrier carrier;
  private final Stamps stamps;

  RecipeSigner(SignatureScheme scheme, Credentials held, AuthEnvironment environment) {
    ProofAlgorithm algorithm = ProofAlgorithm.named(scheme.algorithm());
    this.scheme = scheme;
    this.credentials =
        name ->
            held.find(name)
                .or(() -> environment.variables().find(name))
                .map(value -> OneLine.of(name, value));
    this.proof =
        algorithm.hasKey()
            ? algorithm.with(held.require("key"), scheme.keyEncoding())
            : algorithm.withoutKey();
    this.carrier = Carrier.of(scheme.in(), scheme.name(), "");
    this.stamps = new Stamps(environment);
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    SignedParts parts = prepared(request);
    byte[] signed = parts.joined(scheme.sign(), scheme.separator());
    return carrier.put(parts.request(), value(parts, written(signed)));
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
    String timestamp = scheme.timestamp().map(stamp -> stamps.time(stamp.form())).orElse("");
    String nonce = scheme.nonce().map(stamp -> stamps.nonce(stamp.form())).orElse("");
    Request dressed = put(put(request, scheme.timestamp(), timestamp), scheme.nonce(), nonce);
    RecipeTemplate template = template(Map.of("timestamp", timestamp, "nonce", nonce));
    for (SignatureParameter parameter : scheme.parameters()) {
      dressed =
          Carrier.of(parameter.in(), parameter.name(), "")
              .put(dressed, template.fill(parameter.value()));
    }
    return new SignedParts(dressed, timestamp, nonce, credentials);
  }

  private static Request put(Request request, Optional<SignatureStamp> stamp, String value)
      throws IOException {
    return stamp.isPresent() && stamp.get().in().isPresent()
        ? Carrier.of(stamp.get().in().get(), stamp.get().name(), "").put(request, value)
        : request;
  }

  private String value(SignedParts parts, String signature) {
    boolean whole = scheme.prefix().contains(SIGNATURE);
    return template(
            Map.of("timestamp", parts.timestamp(), "nonce", parts.nonce(), "signature", signature))
        .fill(whole ? scheme.prefix() : scheme.prefix() + SIGNATURE);
  }

  private RecipeTemplate template(Map<String, String> words) {
    return new RecipeTemplate(
        credentials, words, text -> written(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String written(byte[] signed) {
    return Encoding.text(scheme.encoding(), proof.apply(signed));
  }
}
