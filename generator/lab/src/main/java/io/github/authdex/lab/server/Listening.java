package io.github.authdex.lab.server;

import java.util.Objects;

/**
 * Where a lab listens.
 *
 * @param address an address of this machine; any but loopback's lets others reach the lab
 * @param port or 0 for a free one
 * @param tls whether it speaks TLS, with a certificate of its own authority, also where no API asks
 *     for it
 */
public record Listening(String address, int port, boolean tls) {
  /** Where nobody else can reach it. */
  public static final String LOOPBACK = "127.0.0.1";

  /** A free port of loopback, without TLS. */
  public static final Listening STANDARD = new Listening(LOOPBACK, 0, false);

  public Listening {
    Objects.requireNonNull(address, "address");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Expected a port from 0 to 65535 but was " + port);
    }
  }

  /** Returns this with {@code port}. */
  public Listening withPort(int port) {
    return new Listening(address, port, tls);
  }

  /** Returns the host that clients of this machine name: of an address for all, loopback. */
  String host() {
    boolean all = address.equals("0.0.0.0") || address.equals("::");
    String host = all ? LOOPBACK : address;
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }
}
