package io.github.authdex.auth.httpsig;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Signs requests (RFC 9421 §3.1). Threads share it. */
final class MessageSigner implements RequestSigner {
  private final HttpSigScheme scheme;
  private final MessageAlgorithm algorithm;
  private final UnaryOperator<byte[]> proof;
  private final String keyId;
  private final AuthEnvironment environment;

  MessageSigner(HttpSigScheme scheme, Credentials credentials, AuthEnvironment environment) {
    this.scheme = scheme;
    this.algorithm = MessageAlgorithm.named(scheme.algorithm());
    this.proof = algorithm.with(credentials.require("key"));
    this.keyId = credentials.require("keyId").reveal();
    this.environment = environment;
    if (!keyId.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "Expected ASCII characters for the key id of httpsig (RFC 9421 §2.3)");
    }
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    Request digested = digested(request);
    List<Component> components = components(digested);
    String parameters = parameters(components);
    byte[] signature = proof.apply(base(digested, components, parameters));
    Headers headers = withMember(digested.headers(), "Signature-Input", parameters);
    String value = ":" + Base64.getEncoder().encodeToString(signature) + ":";
    return digested.withHeaders(withMember(headers, "Signature", value));
  }

  @Override
  public Map<String, String> explain(Request request) throws IOException {
    Request digested = digested(request);
    List<Component> components = components(digested);
    byte[] base = base(digested, components, parameters(components));
    return Map.of("signature base", new String(base, StandardCharsets.UTF_8));
  }

  private static byte[] base(Request request, List<Component> components, String parameters) {
    RequestComponents values = new RequestComponents(request);
    return SignatureBase.of(components, values::value, parameters).getBytes(StandardCharsets.UTF_8);
  }

  private Request digested(Request request) throws IOException {
    return scheme.contentDigest().isEmpty() || request.body().length() == 0
        ? request
        : request.withHeader(
            "Content-Digest", ContentDigest.of(request.body(), scheme.contentDigest().get()));
  }

  /** Returns what is covered: fields of the content where there is content, and all others. */
  private List<Component> components(Request request) {
    return scheme.components().stream()
        .map(Component::of)
        .filter(
            component ->
                !component.isOfContent()
                    || request.body().length() != 0
                    || request.headers().first(component.name()).isPresent())
        .toList();
  }

  private String parameters(List<Component> components) {
    return SignatureBase.list(components)
        + ";created="
        + environment.clock().instant().getEpochSecond()
        + ";keyid=\""
        + keyId.replace("\\", "\\\\").replace("\"", "\\\"")
        + "\";alg=\""
        + algorithm.wireName()
        + "\"";
  }

  /** Returns {@code headers} with our member of the field, beside those of other signatures. */
  private Headers withMember(Headers headers, String field, String value) {
    String member = scheme.label() + "=";
    List<Header> others =
        headers.list().stream()
            .filter(
                line -> !(line.name().equalsIgnoreCase(field) && line.value().startsWith(member)))
            .toList();
    return Headers.of(others).with(field, member + value);
  }
}
