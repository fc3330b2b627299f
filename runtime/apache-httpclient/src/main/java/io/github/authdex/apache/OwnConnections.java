package io.github.authdex.apache;

import io.github.authdex.auth.Authentication;
import java.io.IOException;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** Connections that themselves prove who sends. */
final class OwnConnections {
  private OwnConnections() {}

  /** Returns those of {@code authentication}, one to a server where they are proven in turns. */
  static PoolingHttpClientConnectionManager of(Authentication authentication) throws IOException {
    PoolingHttpClientConnectionManagerBuilder connections =
        PoolingHttpClientConnectionManagerBuilder.create();
    if (authentication.tls().isPresent()) {
      connections.setTlsSocketStrategy(
          new DefaultClientTlsStrategy(authentication.tls().get().context()));
    }
    if (authentication.ownsConnection()) {
      connections.setMaxConnPerRoute(1);
    }
    return connections.build();
  }
}
