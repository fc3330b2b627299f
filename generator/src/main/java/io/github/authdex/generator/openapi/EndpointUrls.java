package io.github.authdex.generator.openapi;

import java.net.URI;
import java.util.Optional;

/** Reads the URLs of authorization servers: where people and tokens go. */
final class EndpointUrls {
  private final Optional<URI> base;
  private final DocumentFindings findings;

  /**
   * @param base what relative URLs are relative to; without it they stay as they are
   */
  EndpointUrls(Optional<URI> base, DocumentFindings findings) {
    this.base = base;
    this.findings = findings;
  }

  /** Returns {@code text} as it may be used; reports what is unsafe about it. */
  Optional<String> read(Place place, String text) {
    if (isRelative(text)) {
      String path = WebUrl.encode(text);
      return Optional.of(base.map(server -> server.resolve(path).toString()).orElse(path));
    }
    Optional<WebUrl> url = WebUrl.of(text);
    if (url.isEmpty()) {
      findings.error(
          place,
          place.key() + " \"" + text + "\" is not an https URL; give one, or a path on the server",
          "endpoint-url");
      return Optional.empty();
    }
    if (url.get().hasUserInfo()) {
      findings.error(
          place,
          place.key() + " holds credentials; a document is no place for them",
          "endpoint-url");
      return Optional.empty();
    }
    check(place, text, url.get());
    return Optional.of(url.get().text());
  }

  private void check(Place place, String text, WebUrl url) {
    if (!url.isEncrypted() && !url.isLoopback()) {
      findings.warning(
          place,
          place.key() + " \"" + text + "\" is not encrypted; credentials must not go there",
          "endpoint-cleartext");
    } else if (!url.isEncrypted()) {
      findings.warning(
          place, place.key() + " \"" + text + "\" is not encrypted", "endpoint-cleartext");
    }
    if (!url.text().equals(text)) {
      findings.warning(
          place,
          place.key() + " \"" + text + "\" has characters that no URL may have; they are encoded",
          "endpoint-url");
    }
  }

  private static boolean isRelative(String text) {
    try {
      URI uri = URI.create(WebUrl.encode(text));
      return !uri.isAbsolute() && uri.getRawAuthority() == null && text.startsWith("/");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
