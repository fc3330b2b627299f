package io.github.authdex.lab.check;

import io.github.authdex.lab.message.ReceivedRequest;
import java.math.BigInteger;

/** Remembers the highest number that came with a right proof. Threads share it. */
public final class HighestCounter {
  private BigInteger highest = BigInteger.ONE.negate();
  private long owner = -1;

  /** Returns whether {@code number} is higher than that of any other request, and notes it. */
  public synchronized boolean isHigher(String number, ReceivedRequest request) {
    if (!number.matches("[0-9]{1,30}")) {
      return false;
    }
    BigInteger value = new BigInteger(number);
    int order = value.compareTo(highest);
    if (order > 0) {
      highest = value;
      owner = request.arrival().number();
    }
    return order > 0 || (order == 0 && owner == request.arrival().number());
  }
}
