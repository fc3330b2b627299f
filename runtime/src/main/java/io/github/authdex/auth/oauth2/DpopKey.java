package io.github.authdex.auth.oauth2;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.crypto.Jws;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A key whose holder is the only one that a token works for (RFC 9449). Threads may share it. */
public final class DpopKey {
  private final JWK open;
  private final Jws jws;

  private DpopKey(JWK open, Jws jws) {
    this.open = open;
    this.jws = jws;
  }

  /**
   * Returns the key that {@code jwk} writes, a private one on a curve or for RSA (RFC 7517). It
   * signs by the algorithm of its curve, or by RS256.
   */
  public static DpopKey of(Secret jwk) {
    try {
      JWK pair = JWK.parse(jwk.reveal());
      if (!pair.isPrivate() || pair.toPublicJWK() == null) {
        throw new IllegalArgumentException(
            "Expected a JWK of a key pair (RFC 9449 §4.2) but it has no private part, or no other");
      }
      return new DpopKey(bare(pair), Jws.of(algorithm(pair), KeyEncoding.TEXT, jwk));
    } catch (ParseException e) {
      throw new IllegalArgumentException("Expected a JWK (RFC 7517) but it is not one");
    }
  }

  /** Returns the thumbprint by which servers know the key (RFC 9449 §6.1, RFC 7638). */
  public String thumbprint() {
    try {
      return open.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new AssertionError(e); // Every JDK ships SHA-256.
    }
  }

  /**
   * Returns the proof for one request (RFC 9449 §4.2).
   *
   * @param proofId used once
   * @param accessToken goes with the request; empty at the token endpoint
   * @param nonce what the server gave, if it did
   */
  public String proof(
      String method,
      URI uri,
      Instant now,
      String proofId,
      Optional<Secret> accessToken,
      Optional<String> nonce) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("typ", "dpop+jwt");
    header.put("alg", jws.algorithm());
    header.put("jwk", open.toJSONObject());
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("jti", proofId);
    claims.put("htm", method);
    claims.put("htu", DpopTarget.of(uri));
    claims.put("iat", now.getEpochSecond());
    accessToken.ifPresent(token -> claims.put("ath", hash(token)));
    nonce.ifPresent(given -> claims.put("nonce", given));
    return jws.compact(header, claims);
  }

  /** Returns the hash of an access token that stands for it in a proof. */
  public static String hash(Secret accessToken) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Crypto.digest("SHA-256", accessToken.reveal()));
  }

  /** Returns the public key without what else a JWK may say, such as its use. */
  private static JWK bare(JWK pair) {
    if (pair instanceof ECKey ec) {
      return new ECKey.Builder(ec.getCurve(), ec.getX(), ec.getY()).build();
    }
    return pair instanceof RSAKey rsa
        ? new RSAKey.Builder(rsa.getModulus(), rsa.getPublicExponent()).build()
        : new OctetKeyPair.Builder(pair.toOctetKeyPair().getCurve(), pair.toOctetKeyPair().getX())
            .build();
  }

  private static String algorithm(JWK pair) {
    if (pair instanceof RSAKey) {
      return "RS256";
    }
    if (pair instanceof OctetKeyPair) {
      return "EdDSA";
    }
    Curve curve = pair.toECKey().getCurve();
    return curve.equals(Curve.P_521) ? "ES512" : curve.equals(Curve.P_384) ? "ES384" : "ES256";
  }

  @Override
  public String toString() {
    return "DPoP key " + thumbprint();
  }
}
