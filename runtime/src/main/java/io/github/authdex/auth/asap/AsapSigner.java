package io.github.authdex.auth.asap;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.crypto.Jws;
import io.github.authdex.auth.message.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends a JWT of one minute with each request. Threads share it. */
final class AsapSigner implements RequestSigner {
  private static final int LIFETIME_SECONDS = 60;

  private final Jws jws;
  private final Map<String, Object> header = new LinkedHashMap<>();
  private final String issuer;
  private final String audience;
  private final AuthEnvironment environment;

  /**
   * Makes one.
   *
   * @param keyId begins with the issuer and a slash; servers find the public key under it
   */
  AsapSigner(Jws jws, String issuer, String keyId, String audience, AuthEnvironment environment) {
    if (!keyId.startsWith(issuer + "/")) {
      throw new IllegalArgumentException(
          "Expected a key id that begins with \"" + issuer + "/\" but was \"" + keyId + "\"");
    }
    if (!keyId.matches("[A-Za-z0-9_.+/-]+") || keyId.contains("..") || keyId.contains("//")) {
      throw new IllegalArgumentException(
          "Expected a key id of letters, digits and _ . + / - that steps nowhere, since servers"
              + " build a URL with it, but was \""
              + keyId
              + "\"");
    }
    this.jws = jws;
    this.issuer = issuer;
    this.audience = audience;
    this.environment = environment;
    header.put("alg", jws.algorithm());
    header.put("kid", keyId);
  }

  @Override
  public Request sign(Request request) {
    return request.withHeader("Authorization", "Bearer " + jws.compact(header, claims()));
  }

  @Override
  public Map<String, String> explain(Request request) {
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put("JOSE header", JSONObjectUtils.toJSONString(header));
    steps.put("JWT claims", JSONObjectUtils.toJSONString(claims()));
    return steps;
  }

  private Map<String, Object> claims() {
    long now = environment.clock().instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("aud", audience);
    claims.put("iat", now);
    claims.put("nbf", now);
    claims.put("exp", now + LIFETIME_SECONDS);
    claims.put("jti", environment.nonces().next());
    return claims;
  }
}
