package io.github.authdex.auth.mtls;

import io.github.authdex.auth.message.Origin;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** Who is at the other end of a connection, as the caller named it. */
final class Peer {
  private Peer() {}

  static Optional<Origin> of(SSLEngine engine) {
    return engine == null ? Optional.empty() : of(engine.getPeerHost(), engine.getPeerPort());
  }

  static Optional<Origin> of(Socket socket) {
    if (!(socket instanceof SSLSocket tls) || tls.getHandshakeSession() == null) {
      return Optional.empty();
    }
    SSLSession session = tls.getHandshakeSession();
    return of(session.getPeerHost(), session.getPeerPort());
  }

  private static Optional<Origin> of(String host, int port) {
    return host == null || port < 0
        ? Optional.empty()
        : Optional.of(new Origin("https", bracketed(host).toLowerCase(Locale.ROOT), port));
  }

  /** Returns {@code host} as a URL has it, in which an IPv6 address stands in brackets. */
  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
