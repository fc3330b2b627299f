package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** SigV4a: ECDSA over P-256 with a key pair that follows from the secret. Threads share it. */
final class EcdsaAlgorithm implements SigningAlgorithm {
  private static final String NAME = "AWS4-ECDSA-P256-SHA256";
  private static final int LAST_COUNTER = 254;

  private final String service;
  private final String regionSet;
  private final PrivateKey key;

  EcdsaAlgorithm(String accessKeyId, Secret secret, String service, List<String> regionSet) {
    this.service = service;
    this.regionSet = String.join(",", regionSet);
    this.key = derived(accessKeyId, secret);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String scope(String day) {
    return day + "/" + service + "/aws4_request";
  }

  @Override
  public Optional<String> regionSet() {
    return Optional.of(regionSet);
  }

  @Override
  public String sign(String day, String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }

  @Override
  public boolean signsChunks() {
    return false;
  }

  /**
   * Returns the private key: numbers are derived (NIST SP 800-108, counter mode) until one lies in
   * the curve's range.
   */
  private static PrivateKey derived(String accessKeyId, Secret secret) {
    try {
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      ECParameterSpec p256 = curve.getParameterSpec(ECParameterSpec.class);
      BigInteger largest = p256.getOrder().subtract(BigInteger.TWO);
      byte[] input = ("AWS4A" + secret.reveal()).getBytes(StandardCharsets.UTF_8);
      for (int counter = 1; counter <= LAST_COUNTER; counter++) {
        byte[] block = Crypto.mac("HmacSHA256", input, fixedInput(accessKeyId, counter));
        BigInteger candidate = new BigInteger(1, block);
        if (candidate.compareTo(largest) <= 0) {
          return KeyFactory.getInstance("EC")
              .generatePrivate(new ECPrivateKeySpec(candidate.add(BigInteger.ONE), p256));
        }
      }
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships the curve.
    }
    throw new AssertionError("254 numbers in a row outside of a range that holds nearly all");
  }

  private static byte[] fixedInput(String accessKeyId, int counter) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(new byte[] {0, 0, 0, 1});
    input.writeBytes(NAME.getBytes(StandardCharsets.US_ASCII));
    input.write(0);
    input.writeBytes(accessKeyId.getBytes(StandardCharsets.UTF_8));
    input.write(counter);
    input.writeBytes(new byte[] {0, 0, 1, 0});
    return input.toByteArray();
  }
}
