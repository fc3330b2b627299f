package io.github.authdex.auth.internal.text;

import java.net.URI;

/**
 * The parts of a URL as they go on the wire. Putting one back decodes and encodes nothing, unlike
 * the constructors of {@link URI} with several arguments.
 *
 * @param prefix scheme and authority
 * @param path the raw path
 * @param query the raw query, null if there is none
 * @param fragment the raw fragment, null if there is none
 */
public record RawUri(String prefix, String path, String query, String fragment) {
  /** Returns the parts of {@code uri}. */
  public static RawUri of(URI uri) {
    return new RawUri(
        uri.getScheme() + "://" + uri.getRawAuthority(),
        uri.getRawPath(),
        uri.getRawQuery(),
        uri.getRawFragment());
  }

  /** Returns this URL with {@code path}, which is encoded. */
  public RawUri withPath(String path) {
    return new RawUri(prefix, path, query, fragment);
  }

  /** Returns this URL with {@code query}, which is encoded, or null for none. */
  public RawUri withQuery(String query) {
    return new RawUri(prefix, path, query, fragment);
  }

  /** Returns the URL. */
  public URI toUri() {
    return URI.create(
        prefix
            + path
            + (query == null ? "" : "?" + query)
            + (fragment == null ? "" : "#" + fragment));
  }
}
