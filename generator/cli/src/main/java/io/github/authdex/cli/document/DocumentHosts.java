package io.github.authdex.cli.document;

import io.github.authdex.catalog.Entry;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Knows where the fetch of a provider's document may be sent on to. */
final class DocumentHosts {
  /** The hosts of one forge, which send each other's readers on. */
  private static final List<String> GITHUB =
      List.of("github.com", "raw.githubusercontent.com", "objects.githubusercontent.com");

  private final String first;
  private final String provider;

  DocumentHosts(String first, String provider) {
    this.first = first.toLowerCase(Locale.ROOT);
    this.provider = provider.toLowerCase(Locale.ROOT);
  }

  /** Returns the hosts for {@code entry}, whose document lies at {@code url}. */
  static DocumentHosts of(Entry entry, URI url) {
    return new DocumentHosts(url.getHost(), entry.provider());
  }

  /**
   * Returns whether {@code url} is https at the document's own host, the provider's or its forge.
   */
  boolean allows(URI url) {
    if (!"https".equals(url.getScheme()) || url.getHost() == null || url.getUserInfo() != null) {
      return false;
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return host.equals(first)
        || host.equals(provider)
        || host.endsWith("." + provider)
        || (GITHUB.contains(first) && GITHUB.contains(host));
  }
}
