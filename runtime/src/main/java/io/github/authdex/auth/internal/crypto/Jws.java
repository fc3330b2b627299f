package io.github.authdex.auth.internal.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs by one key and algorithm (RFC 7515, RFC 7518, RFC 8037). Threads may share it. */
public final class Jws {
  private static final int SHORTEST_RSA_KEY = 2048;

  private final JWSAlgorithm algorithm;
  private final JWSSigner signer;

  private Jws(JWSAlgorithm algorithm, JWSSigner signer) {
    this.algorithm = algorithm;
    this.signer = signer;
  }

  /**
   * Returns what signs with {@code key}.
   *
   * @param algorithm such as {@code RS256}
   * @param encoding how the key is written; a JWK (RFC 7517) is known by its first brace
   * @throws IllegalArgumentException if the key is not one for the algorithm, or weaker than RFC
   *     7518 allows; the message does not show it
   */
  public static Jws of(String algorithm, KeyEncoding encoding, Secret key) {
    return of(algorithm, encoding, key, Optional.empty());
  }

  /**
   * Returns what signs with {@code key}.
   *
   * @param passphrase of a private key that is encrypted
   * @throws IllegalArgumentException as {@link #of(String, KeyEncoding, Secret)}, or if the
   *     passphrase does not open it
   */
  public static Jws of(
      String algorithm, KeyEncoding encoding, Secret key, Optional<Secret> passphrase) {
    JWSAlgorithm parsed = JWSAlgorithm.parse(algorithm);
    try {
      return new Jws(parsed, signer(parsed, encoding, key, passphrase));
    } catch (JOSEException e) {
      throw new IllegalArgumentException("Expected a key for " + algorithm + " but it is another");
    }
  }

  /**
   * Returns what signs with {@code key} by the algorithm that goes with it: that of a JWK that
   * names one, else RS256, ES256, ES384, ES512 or EdDSA.
   *
   * @param key a private key in PEM or as a JWK
   * @throws IllegalArgumentException as {@link #of(String, KeyEncoding, Secret, Optional)}
   */
  public static Jws ofPrivateKey(Secret key, Optional<Secret> passphrase) {
    PrivateKey pair = isJwk(key) ? JwkKeys.privateKey(key) : PrivateKeys.read(key, passphrase);
    Optional<String> named = isJwk(key) ? JwkKeys.algorithm(key) : Optional.empty();
    return of(named.orElseGet(() -> usual(pair)), KeyEncoding.PEM, key, passphrase);
  }

  /**
   * Returns what signs with {@code key} by the first of {@code algorithms} that it is for.
   *
   * @param algorithms empty for the one that goes with the key
   * @throws IllegalArgumentException as {@link #of(String, KeyEncoding, Secret, Optional)}, or if
   *     the key is for none of them
   */
  public static Jws ofPrivateKey(Secret key, Optional<Secret> passphrase, List<String> algorithms) {
    if (algorithms.isEmpty()) {
      return ofPrivateKey(key, passphrase);
    }
    PrivateKey pair = isJwk(key) ? JwkKeys.privateKey(key) : PrivateKeys.read(key, passphrase);
    String usual = usual(pair);
    return algorithms.stream()
        .filter(algorithm -> algorithm.equals(usual) || isRsa(algorithm, usual))
        .findFirst()
        .map(algorithm -> of(algorithm, KeyEncoding.PEM, key, passphrase))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a key for "
                        + String.join(", ", algorithms)
                        + " but it is for "
                        + usual));
  }

  /** A key for RSASSA-PSS signs by nothing else; other RSA keys sign by both. */
  private static boolean isRsa(String algorithm, String usual) {
    return (usual.startsWith("RS") && algorithm.matches("[RP]S\\d+"))
        || (usual.startsWith("PS") && algorithm.startsWith("PS"));
  }

  private static String usual(PrivateKey pair) {
    if (pair instanceof ECPrivateKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      return bits == 521 ? "ES512" : "ES" + bits;
    }
    if (pair instanceof RSAKey) {
      return pair.getAlgorithm().equals("RSASSA-PSS") ? "PS256" : "RS256";
    }
    return "EdDSA";
  }

  /**
   * Returns the SHA-256 of the public half of a private RSA key, as it stands in certificates (RFC
   * 5280 §4.1.2.7), in Base64.
   *
   * @throws IllegalArgumentException if {@code key} is none; the message does not show it
   */
  public static String fingerprint(KeyEncoding encoding, Secret key, Optional<Secret> passphrase) {
    PrivateKey pair =
        isJwk(key) ? JwkKeys.privateKey(key) : PrivateKeys.read(key, encoding, passphrase);
    if (!(pair instanceof RSAPrivateCrtKey rsa)) {
      throw new IllegalArgumentException(
          "Expected a private RSA key to make a fingerprint of but it is for "
              + pair.getAlgorithm());
    }
    try {
      byte[] open =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()))
              .getEncoded();
      return Base64.getEncoder().encodeToString(Crypto.digest("SHA-256", open));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships RSA, and the numbers are those of a key.
    }
  }

  /** Returns the name of the algorithm. */
  public String algorithm() {
    return algorithm.getName();
  }

  /** Returns the compact form of {@code claims} under {@code header}, members in their order. */
  public String compact(Map<String, Object> header, Map<String, Object> claims) {
    return compact(
        JSONObjectUtils.toJSONString(header).getBytes(StandardCharsets.UTF_8),
        JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the compact form of {@code payload} under {@code header}, which is JSON. */
  public String compact(byte[] header, byte[] payload) {
    String input = Base64URL.encode(header) + "." + Base64URL.encode(payload);
    return input + "." + signature(input.getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns the signature of {@code input} in base64url. */
  public String signature(byte[] input) {
    try {
      return signer.sign(new JWSHeader(algorithm), input).toString();
    } catch (JOSEException e) {
      throw new AssertionError(e); // The key was tried when it was read.
    }
  }

  private static JWSSigner signer(
      JWSAlgorithm algorithm, KeyEncoding encoding, Secret key, Optional<Secret> passphrase)
      throws JOSEException {
    if (JWSAlgorithm.Family.HMAC_SHA.contains(algorithm)) {
      return mac(algorithm, isJwk(key) ? JwkKeys.octets(key) : KeyBytes.of(key, encoding));
    }
    PrivateKey pair =
        isJwk(key) ? JwkKeys.privateKey(key) : PrivateKeys.read(key, encoding, passphrase);
    if (JWSAlgorithm.Family.RSA.contains(algorithm) && pair instanceof RSAKey rsa) {
      return rsa(pair, rsa);
    }
    if (JWSAlgorithm.Family.EC.contains(algorithm) && pair instanceof ECPrivateKey ec) {
      ECDSASigner signer = new ECDSASigner(ec);
      if (!signer.supportedJWSAlgorithms().contains(algorithm)) {
        throw otherKey(algorithm, "is on the curve of " + signer.supportedJWSAlgorithms());
      }
      return signer;
    }
    if (algorithm.equals(JWSAlgorithm.EdDSA) && Ed25519.isKey(pair)) {
      return new Ed25519(pair);
    }
    throw otherKey(algorithm, "is for " + pair.getAlgorithm());
  }

  private static MACSigner mac(JWSAlgorithm algorithm, byte[] key) throws JOSEException {
    int shortest = Integer.parseInt(algorithm.getName().substring(2)) / 8;
    if (key.length < shortest) {
      throw new IllegalArgumentException(
          "Expected a key of at least "
              + shortest
              + " bytes for "
              + algorithm
              + " (RFC 7518 §3.2) but it has "
              + key.length);
    }
    return new MACSigner(key);
  }

  private static RSASSASigner rsa(PrivateKey pair, RSAKey rsa) {
    if (rsa.getModulus().bitLength() < SHORTEST_RSA_KEY) {
      throw new IllegalArgumentException(
          "Expected an RSA key of at least 2048 bits (RFC 7518 §3.3) but it has "
              + rsa.getModulus().bitLength());
    }
    return new RSASSASigner(pair);
  }

  private static boolean isJwk(Secret key) {
    return key.reveal().stripLeading().startsWith("{");
  }

  private static IllegalArgumentException otherKey(JWSAlgorithm algorithm, String found) {
    return new IllegalArgumentException("Expected a key for " + algorithm + " but it " + found);
  }
}
