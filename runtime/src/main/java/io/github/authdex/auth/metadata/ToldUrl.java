package io.github.authdex.auth.metadata;

import io.github.authdex.auth.message.Origin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** URLs that a server names. */
final class ToldUrl {
  private ToldUrl() {}

  /**
   * Returns {@code text} if it is an https URL; http on loopback counts where {@code from}, which
   * names it, is without TLS itself: only what runs on this machine may send us to this machine.
   */
  static Optional<URI> confidential(String text, URI from) {
    return parsed(text)
        .filter(uri -> isHttps(uri) || (!isHttps(from) && Origin.of(uri).isConfidential()));
  }

  /** Returns {@code text} if it is an https or http URL with a host, and without user info. */
  static Optional<URI> parsed(String text) {
    try {
      URI uri = new URI(text);
      boolean web = uri.getScheme() != null && uri.getScheme().matches("(?i)https?");
      return web && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isHttps(URI uri) {
    return uri.getScheme().toLowerCase(Locale.ROOT).equals("https");
  }
}
