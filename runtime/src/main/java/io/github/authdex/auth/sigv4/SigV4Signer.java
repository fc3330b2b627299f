package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Signs requests in the Authorization header. Threads share it. */
final class SigV4Signer implements RequestSigner {
  static final String UNSIGNED = "UNSIGNED-PAYLOAD";
  static final String CONTENT_HASH = "X-Amz-Content-Sha256";
  private static final String TOKEN = "X-Amz-Security-Token";

  private final SigV4Credentials credentials;
  private final SigningAlgorithm algorithm;
  private final SigningRules rules;
  private final Clock clock;

  SigV4Signer(
      SigV4Credentials credentials, SigningAlgorithm algorithm, SigningRules rules, Clock clock) {
    this.credentials = credentials;
    this.algorithm = algorithm;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public boolean coversRequest() {
    return true;
  }

  @Override
  public Request sign(Request request) throws IOException {
    SigningMoment signing = SigningMoment.at(clock.instant(), algorithm);
    Request dressed = dressed(request, signing);
    CanonicalRequest canonical = canonical(dressed);
    String signature = signing.sign(signing.stringToSign(canonical));
    Request signed = dressed.withHeader("Authorization", proof(signing, canonical, signature));
    if (!rules.signSessionToken()) {
      signed = signed.withHeaders(withToken(signed.headers()));
    }
    return isChunked(request)
        ? signed.withBody(
            new ChunkedBody(
                request.body(), signing, signature, TrailerChecksum.announcedBy(request.headers())))
        : signed;
  }

  @Override
  public Map<String, String> explain(Request request) throws IOException {
    SigningMoment signing = SigningMoment.at(clock.instant(), algorithm);
    CanonicalRequest canonical = canonical(dressed(request, signing));
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put("canonical request", canonical.text());
    steps.put("string to sign", signing.stringToSign(canonical));
    return steps;
  }

  /** Returns {@code request} with all that is signed besides what it had. */
  private Request dressed(Request request, SigningMoment signing) throws IOException {
    String payload = payload(request);
    Headers headers = request.headers().without("Authorization").without(TOKEN);
    if (isChunked(request)) {
      headers = chunkedHeaders(headers, request.body());
    }
    headers = headers.replaced("X-Amz-Date", signing.stamp());
    if (rules.contentHashHeader()) {
      headers = headers.replaced(CONTENT_HASH, payload);
    }
    if (rules.signSessionToken()) {
      headers = withToken(headers);
    }
    Optional<String> regions = algorithm.regionSet();
    return request.withHeaders(
        regions.isPresent() ? headers.replaced("X-Amz-Region-Set", regions.get()) : headers);
  }

  private CanonicalRequest canonical(Request dressed) throws IOException {
    Optional<String> declared = dressed.headers().first(CONTENT_HASH);
    return CanonicalRequest.of(
        dressed.method(),
        dressed.uri().getRawPath(),
        dressed.uri().getRawQuery(),
        dressed.headers().replaced("Host", HostField.of(dressed)),
        declared.isPresent() ? declared.get() : payload(dressed),
        rules);
  }

  private String proof(SigningMoment signing, CanonicalRequest canonical, String signature) {
    return algorithm.name()
        + " Credential="
        + credentials.accessKeyId()
        + "/"
        + signing.scope()
        + ", SignedHeaders="
        + canonical.signedHeaders()
        + ", Signature="
        + signature;
  }

  private Headers withToken(Headers headers) {
    return credentials
        .sessionToken()
        .map(token -> headers.replaced(TOKEN, token.reveal()))
        .orElse(headers);
  }

  /** Returns the body's hash or the word that stands for it; what the caller declares wins. */
  private String payload(Request request) throws IOException {
    Optional<String> declared = request.headers().first(CONTENT_HASH);
    if (declared.isPresent()) {
      return declared.get();
    }
    if (isUnsigned(request)) {
      return UNSIGNED;
    }
    if (isChunked(request)) {
      return "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
          + (request.headers().first("X-Amz-Trailer").isPresent() ? "-TRAILER" : "");
    }
    return contentHash(request.body());
  }

  static String contentHash(Body body) throws IOException {
    return HexFormat.of().formatHex(SignedBody.digest(body, Crypto.digest("SHA-256"), "sigv4"));
  }

  /** Returns whether the body is left out: without TLS anybody on the way could change it. */
  private boolean isUnsigned(Request request) {
    return rules.unsignedPayload() && request.uri().getScheme().equalsIgnoreCase("https");
  }

  /** Returns whether the body is signed piece by piece: S3 alone takes it, and only so streams. */
  private boolean isChunked(Request request) {
    return rules.chunks()
        && algorithm.signsChunks()
        && !isUnsigned(request)
        && !request.body().replayable()
        && request.body().length() >= 0
        && request.headers().first(CONTENT_HASH).isEmpty();
  }

  private static Headers chunkedHeaders(Headers headers, Body body) {
    String encoding =
        headers
            .first("Content-Encoding")
            .map(value -> "aws-chunked," + value)
            .orElse("aws-chunked");
    return headers
        .without("Content-Length")
        .replaced("Content-Encoding", encoding)
        .replaced("X-Amz-Decoded-Content-Length", Long.toString(body.length()));
  }
}
