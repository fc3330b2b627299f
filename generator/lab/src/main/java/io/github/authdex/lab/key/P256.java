package io.github.authdex.lab.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/**
 * The curve P-256 (FIPS 186-4 §D.1.2.3): finds the public key of a private number, which the JDK
 * does not. Its time depends on the number, which is a throw-away one.
 */
public final class P256 {
  private static final ECParameterSpec CURVE = curve();
  private static final BigInteger P = ((ECFieldFp) CURVE.getCurve().getField()).getP();

  /** How many numbers are private keys, and one. */
  public static final BigInteger ORDER = CURVE.getOrder();

  private P256() {}

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships the curve.
    }
  }

  public static PublicKey publicKey(BigInteger number) {
    ECPoint sum = ECPoint.POINT_INFINITY;
    for (int bit = number.bitLength() - 1; bit >= 0; bit--) {
      sum = add(sum, sum);
      if (number.testBit(bit)) {
        sum = add(sum, CURVE.getGenerator());
      }
    }
    try {
      return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(sum, CURVE));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // The point lies on the curve.
    }
  }

  private static ECPoint add(ECPoint one, ECPoint other) {
    if (one.equals(ECPoint.POINT_INFINITY)) {
      return other;
    }
    if (other.equals(ECPoint.POINT_INFINITY)) {
      return one;
    }
    BigInteger slope = slope(one, other);
    BigInteger x = slope.pow(2).subtract(one.getAffineX()).subtract(other.getAffineX()).mod(P);
    BigInteger y = slope.multiply(one.getAffineX().subtract(x)).subtract(one.getAffineY()).mod(P);
    return new ECPoint(x, y);
  }

  /** Returns the slope of the line through both points, or of the tangent if they are one. */
  private static BigInteger slope(ECPoint one, ECPoint other) {
    if (one.equals(other)) {
      BigInteger rise =
          one.getAffineX().pow(2).multiply(BigInteger.valueOf(3)).add(CURVE.getCurve().getA());
      return rise.multiply(one.getAffineY().shiftLeft(1).modInverse(P)).mod(P);
    }
    BigInteger rise = other.getAffineY().subtract(one.getAffineY());
    return rise.multiply(other.getAffineX().subtract(one.getAffineX()).modInverse(P)).mod(P);
  }
}
