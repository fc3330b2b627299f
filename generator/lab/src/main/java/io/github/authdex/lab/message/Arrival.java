package io.github.authdex.lab.message;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How a request came.
 *
 * @param number counts the requests, so that two looks at one request are not taken for two
 * @param connection counts the connections
 * @param local whether it came from this machine by loopback
 * @param secure whether it came over TLS
 * @param certificates that the client showed, its own first; empty if none
 */
public record Arrival(
    long number,
    long connection,
    boolean local,
    boolean secure,
    List<X509Certificate> certificates) {
  private static final ThreadLocal<Arrival> CURRENT = new ThreadLocal<>();

  public Arrival {
    certificates = List.copyOf(certificates);
  }

  /** Returns how the request came that this thread is answering. */
  public static Arrival current() {
    return CURRENT.get();
  }

  /** Says that this thread answers the request that came so, or none if null. */
  public static void current(Arrival arrival) {
    if (arrival == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(arrival);
    }
  }
}
