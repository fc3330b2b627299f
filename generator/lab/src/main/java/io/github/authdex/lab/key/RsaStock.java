package io.github.authdex.lab.key;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * RSA keys of this process. Making one takes half a second of computing and many APIs ask for one,
 * so that after the first few the same are given out again, in turn: only what is thrown away with
 * the process may come from here.
 */
final class RsaStock {
  /** A prime: labs of one API that follow each other take different keys, however many it asks. */
  private static final int MOST = 3;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final List<KeyPair> PAIRS = new ArrayList<>();

  private static int given;

  private RsaStock() {}

  static synchronized KeyPair next() {
    int place = given++ % MOST;
    if (place == PAIRS.size()) {
      PAIRS.add(KeyType.RSA.newPair(RANDOM));
    }
    return PAIRS.get(place);
  }
}
