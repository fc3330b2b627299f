package io.github.authdex.lab.sigv4;

import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.key.P256;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Derives the private number of SigV4a from a secret access key (NIST SP 800-108, §4.1). */
final class SigV4aSecret {
  private static final String LABEL = "AWS4-ECDSA-P256-SHA256";

  private SigV4aSecret() {}

  /** Returns the first number of the sequence that the curve can use. */
  static BigInteger scalar(String keyId, String secret) {
    byte[] key = ("AWS4A" + secret).getBytes(StandardCharsets.UTF_8);
    for (int counter = 1; counter < 255; counter++) {
      BigInteger number = new BigInteger(1, Hashes.mac("HmacSHA256", key, input(keyId, counter)));
      if (number.compareTo(P256.ORDER.subtract(BigInteger.TWO)) <= 0) {
        return number.add(BigInteger.ONE);
      }
    }
    throw new AssertionError("254 numbers in a row outside of a range that holds nearly all");
  }

  private static byte[] input(String keyId, int counter) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(new byte[] {0, 0, 0, 1});
    input.writeBytes((LABEL + "\0" + keyId).getBytes(StandardCharsets.UTF_8));
    input.writeBytes(new byte[] {(byte) counter, 0, 0, 1, 0});
    return input.toByteArray();
  }
}
