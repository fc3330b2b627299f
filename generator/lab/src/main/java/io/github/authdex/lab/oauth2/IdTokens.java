package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The ID tokens of the lab's provider, about the one person who is there, signed by a key of this
 * run (OpenID Connect Core 1.0 §2).
 */
final class IdTokens {
  /** Who has consented. */
  static final String SUBJECT = "lab-user";

  /** The scope that asks for one. */
  static final String SCOPE = "openid";

  static final String ALGORITHM = "ES256";

  private static final String KEY_ID = "lab";
  private static final Duration LIFE = Duration.ofHours(1);

  private final String issuer;
  private final String clientId;
  private final KeyPair key;
  private final Clock clock;

  /**
   * @param issuer as the provider's discovery document has it
   * @param clientId whom they are for
   * @param key on P-256
   */
  IdTokens(String issuer, String clientId, KeyPair key, Clock clock) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.key = key;
    this.clock = clock;
  }

  String issuer() {
    return issuer;
  }

  /**
   * Returns a token that goes with {@code accessToken}.
   *
   * @param nonce of the authorization request, if that had one
   */
  String of(Optional<String> nonce, String accessToken) {
    long now = clock.instant().getEpochSecond();
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("iss", issuer);
    claims.put("sub", SUBJECT);
    claims.put("aud", clientId);
    claims.put("exp", now + LIFE.toSeconds());
    claims.put("iat", now);
    claims.put("auth_time", now);
    nonce.ifPresent(value -> claims.put("nonce", value));
    claims.put("at_hash", half(accessToken));
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("alg", ALGORITHM);
    header.put("kid", KEY_ID);
    String signed = text(header.toString()) + "." + text(claims.toString());
    return signed + "." + signature(signed);
  }

  /** Returns the public key as a set (RFC 7517 §5). */
  ObjectNode keys() {
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    ObjectNode jwk = JsonWebKey.open(key.getPublic());
    jwk.put("kid", KEY_ID);
    jwk.put("use", "sig");
    jwk.put("alg", ALGORITHM);
    set.putArray("keys").add(jwk);
    return set;
  }

  /** The left half of the hash ties the two together (§3.1.3.6). */
  private static String half(String accessToken) {
    byte[] hash = JsonWebKey.sha256(accessToken.getBytes(StandardCharsets.US_ASCII));
    return text(Arrays.copyOf(hash, hash.length / 2));
  }

  private String signature(String signed) {
    try {
      Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
      signer.initSign(key.getPrivate());
      signer.update(signed.getBytes(StandardCharsets.US_ASCII));
      return text(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // The key is of the lab's own making.
    }
  }

  private static String text(String plain) {
    return text(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] octets) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }
}
