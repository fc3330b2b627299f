package io.github.authdex.lab.sigv4;

import java.util.Set;

/**
 * What a service of AWS does in its own way.
 *
 * @param objectStore whether paths are names that nobody changes, and X-Amz-Content-Sha256 must
 *     come
 * @param skewSeconds how far the clocks may be apart
 * @param notInPresigned the parameters of a presigned URL that its signature does not cover
 */
record SigV4Rules(boolean objectStore, long skewSeconds, Set<String> notInPresigned) {
  private static final Set<String> OBJECT_STORES =
      Set.of("s3", "s3-outposts", "s3-object-lambda", "s3express");

  static SigV4Rules of(String service) {
    boolean objectStore = OBJECT_STORES.contains(service);
    boolean iot = service.equals("iotdevicegateway");
    return new SigV4Rules(
        objectStore,
        objectStore ? 900 : 300,
        iot ? Set.of("X-Amz-Signature", "X-Amz-Security-Token") : Set.of("X-Amz-Signature"));
  }
}
