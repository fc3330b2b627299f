package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.internal.text.RawUri;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Signs URLs that work by themselves for a time. Threads share it. */
final class SigV4Presigner {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final SigV4Credentials credentials;
  private final SigningAlgorithm algorithm;
  private final SigningRules rules;
  private final Clock clock;

  SigV4Presigner(
      SigV4Credentials credentials, SigningAlgorithm algorithm, SigningRules rules, Clock clock) {
    this.credentials = credentials;
    this.algorithm = algorithm;
    this.rules = rules;
    this.clock = clock;
  }

  /** Returns the URL of {@code request}, good for {@code validity}. */
  URI presign(Request request, Duration validity) throws IOException {
    SigningMoment signing = SigningMoment.at(clock.instant(), algorithm);
    String query = query(request, signing, validity);
    CanonicalRequest canonical = canonical(request, query);
    String signature = signing.sign(signing.stringToSign(canonical));
    String unsignedToken = rules.signSessionToken() ? "" : tokenParameter();
    return RawUri.of(request.uri())
        .withQuery(query + unsignedToken + "&X-Amz-Signature=" + signature)
        .toUri();
  }

  /** Returns what is signed for that URL. */
  CanonicalRequest canonical(Request request, Duration validity) throws IOException {
    return canonical(
        request, query(request, SigningMoment.at(clock.instant(), algorithm), validity));
  }

  private CanonicalRequest canonical(Request request, String query) throws IOException {
    return CanonicalRequest.of(
        request.method(),
        request.uri().getRawPath(),
        query,
        signedHeaders(request),
        payload(request),
        rules);
  }

  private String query(Request request, SigningMoment signing, Duration validity) {
    if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Expected from one second to seven days for a presigned URL but was " + validity);
    }
    String own = request.uri().getRawQuery();
    String names = CanonicalRequest.signedHeaders(signedHeaders(request));
    return (own == null || own.isEmpty() ? "" : own + "&")
        + "X-Amz-Algorithm="
        + algorithm.name()
        + parameter("X-Amz-Credential", credentials.accessKeyId() + "/" + signing.scope())
        + parameter("X-Amz-Date", signing.stamp())
        + parameter("X-Amz-SignedHeaders", names)
        + parameter("X-Amz-Expires", Long.toString(validity.toSeconds()))
        + (rules.signSessionToken() ? tokenParameter() : "")
        + algorithm.regionSet().map(set -> parameter("X-Amz-Region-Set", set)).orElse("");
  }

  private Headers signedHeaders(Request request) {
    return request
        .headers()
        .without("X-Amz-Date")
        .without("X-Amz-Security-Token")
        .replaced("Host", HostField.of(request));
  }

  private String payload(Request request) throws IOException {
    return rules.presignsPayload() && !rules.unsignedPayload()
        ? SigV4Signer.contentHash(request.body())
        : SigV4Signer.UNSIGNED;
  }

  private String tokenParameter() {
    return credentials
        .sessionToken()
        .map(Secret::reveal)
        .map(token -> parameter("X-Amz-Security-Token", token))
        .orElse("");
  }

  private static String parameter(String name, String value) {
    return "&" + name + "=" + PercentEncoding.encode(value);
  }
}
