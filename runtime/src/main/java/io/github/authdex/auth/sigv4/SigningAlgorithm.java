package io.github.authdex.auth.sigv4;

import java.util.Optional;

/** One of the two ways to sign: with a key for one region, or with a key pair for several. */
interface SigningAlgorithm {
  /** Returns the name on the wire. */
  String name();

  /**
   * Returns what the signature is good for, behind the access key id.
   *
   * @param day such as {@code 20150830}
   */
  String scope(String day);

  /** Returns the regions that are sent beside the signature, for the algorithm that has several. */
  Optional<String> regionSet();

  /** Returns the signature of {@code text} in hexadecimal. */
  String sign(String day, String text);

  /** Returns whether a body can be signed piece by piece. */
  boolean signsChunks();
}
