package io.github.authdex.auth.sigv4;

import java.util.Set;

/**
 * What services do differently.
 *
 * @param encodeTwice whether the path is encoded once more than on the wire; S3 takes it as it is
 * @param normalizePath whether dot segments and doubled slashes are removed; in S3 they are names
 * @param contentHashHeader whether the body's hash is also sent in X-Amz-Content-Sha256
 * @param signSessionToken whether the session token is signed, or added afterwards
 * @param unsignedPayload whether the body is left out of the signature
 * @param presignsPayload whether a presigned URL covers the body
 * @param chunks whether a body that can be read only once may be signed piece by piece
 */
record SigningRules(
    boolean encodeTwice,
    boolean normalizePath,
    boolean contentHashHeader,
    boolean signSessionToken,
    boolean unsignedPayload,
    boolean presignsPayload,
    boolean chunks) {
  private static final Set<String> S3 =
      Set.of("s3", "s3-outposts", "s3-object-lambda", "s3express");

  /** The gateway of AWS IoT wants the session token behind the signature of a presigned URL. */
  private static final String IOT = "iotdevicegateway";

  /** Returns the rules of the service that signs as {@code service}. */
  static SigningRules of(String service, boolean signPayload) {
    boolean s3 = S3.contains(service);
    return new SigningRules(!s3, !s3, true, !service.equals(IOT), !signPayload, !s3, s3);
  }
}
