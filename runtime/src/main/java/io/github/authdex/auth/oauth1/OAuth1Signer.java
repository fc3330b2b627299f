package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth1.BaseString.Parameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Signs requests (RFC 5849 §3). Threads share it. */
final class OAuth1Signer implements RequestSigner {
  private final SignatureMethod method;
  private final UnaryOperator<String> signature;
  private final String clientId;
  private final Optional<String> token;
  private final List<Parameter> extra;
  private final Placement in;
  private final String realm;
  private final boolean bodyHash;
  private final AuthEnvironment environment;

  /**
   * Makes one.
   *
   * @param extra protocol parameters of this step, such as {@code oauth_verifier}
   */
  OAuth1Signer(
      OAuth1Scheme scheme,
      OAuth1Credentials credentials,
      List<Parameter> extra,
      AuthEnvironment environment) {
    this.method = SignatureMethod.named(scheme.signatureMethod());
    this.signature = method.with(credentials.clientSecret(), credentials.tokenSecret());
    this.clientId = credentials.clientId();
    this.token = credentials.token();
    this.extra = List.copyOf(extra);
    this.in = scheme.in();
    this.realm = environment.expand(scheme.realm());
    this.bodyHash = scheme.bodyHash();
    this.environment = environment;
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    Request unsigned = ProtocolParameters.remove(request);
    List<Parameter> protocol = protocol(unsigned);
    String proof = signature.apply(baseString(unsigned, protocol));
    protocol.add(Parameter.of("oauth_signature", proof));
    return ProtocolParameters.put(unsigned, in, realm, protocol);
  }

  @Override
  public Map<String, String> explain(Request request) throws IOException {
    Request unsigned = ProtocolParameters.remove(request);
    return method == SignatureMethod.PLAINTEXT
        ? Map.of()
        : Map.of("signature base string", baseString(unsigned, protocol(unsigned)));
  }

  static String baseString(Request request, List<Parameter> protocol) throws IOException {
    List<Parameter> all = new ArrayList<>(BaseString.parse(request.uri().getRawQuery()));
    all.addAll(protocol);
    all.addAll(FormBody.parameters(request));
    return BaseString.of(request.method(), request.uri(), all);
  }

  private List<Parameter> protocol(Request request) throws IOException {
    List<Parameter> protocol = new ArrayList<>();
    protocol.add(Parameter.of("oauth_consumer_key", clientId));
    token.ifPresent(value -> protocol.add(Parameter.of("oauth_token", value)));
    protocol.add(Parameter.of("oauth_signature_method", method.wireName()));
    long seconds = environment.clock().instant().getEpochSecond();
    protocol.add(Parameter.of("oauth_timestamp", Long.toString(seconds)));
    protocol.add(Parameter.of("oauth_nonce", environment.nonces().next()));
    protocol.add(Parameter.of("oauth_version", "1.0"));
    protocol.addAll(extra);
    if (bodyHash && !FormBody.isForm(request)) {
      protocol.add(Parameter.of("oauth_body_hash", bodyHash(request, method.digest())));
    }
    return protocol;
  }

  /** Returns the hash of the extension for bodies that are no form; an empty one has a hash too. */
  static String bodyHash(Request request, String digest) throws IOException {
    return Base64.getEncoder()
        .encodeToString(SignedBody.digest(request.body(), Crypto.digest(digest), "oauth1"));
  }
}
