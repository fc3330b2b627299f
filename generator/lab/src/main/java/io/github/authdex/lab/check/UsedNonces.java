package io.github.authdex.lab.check;

import io.github.authdex.lab.message.ReceivedRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the latest nonces that came with a right proof. Threads share it. */
public final class UsedNonces {
  private static final int MOST = 10_000;

  private final Map<String, Long> requests =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Notes {@code nonce} and returns whether no other request came with it; alternatives look at the
   * same request more than once.
   */
  public synchronized boolean isNew(String nonce, ReceivedRequest request) {
    long number = request.arrival().number();
    return requests.computeIfAbsent(nonce, any -> number) == number;
  }
}
