package io.github.authdex.auth.internal.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/** EdDSA (RFC 8037) by the JDK; that of nimbus-jose-jwt needs a further library. */
final class Ed25519 extends BaseJWSProvider implements JWSSigner {
  /** How long a key is, in bytes (RFC 8032 §5.1.5). */
  static final int SEED = 32;

  private final PrivateKey key;

  Ed25519(PrivateKey key) {
    super(Set.of(JWSAlgorithm.EdDSA));
    this.key = key;
  }

  /**
   * Returns the key of {@code seed}.
   *
   * @throws IllegalArgumentException if that is of another length
   */
  static PrivateKey key(byte[] seed) {
    if (seed.length != SEED) {
      throw new IllegalArgumentException(
          "Expected an Ed25519 key of 32 bytes (RFC 8032 §5.1.5) but it has " + seed.length);
    }
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships it, and any 32 bytes are a key.
    }
  }

  static boolean isKey(PrivateKey key) {
    return key instanceof EdECPrivateKey pair && pair.getParams().getName().equals("Ed25519");
  }

  @Override
  public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(input);
      return Base64URL.encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new JOSEException(e);
    }
  }
}
