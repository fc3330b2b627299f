package io.github.authdex.auth.metadata;

import java.net.URI;
import java.util.List;

/** Where servers say what they are (RFC 8615). */
public final class WellKnown {
  private static final String OAUTH = "/.well-known/oauth-authorization-server";
  private static final String OPENID = "/.well-known/openid-configuration";
  static final String RESOURCE = "/.well-known/oauth-protected-resource";

  private WellKnown() {}

  /**
   * Returns the places of an issuer's document, an http URL's, in the order in which they are
   * tried: before its path as RFC 8414 §3.1 and §5 say, then behind it as OpenID Connect Discovery
   * 1.0 §4.1 does.
   */
  public static List<URI> ofServer(URI issuer) {
    String origin = origin(issuer);
    String path = path(issuer);
    return path.isEmpty()
        ? List.of(URI.create(origin + OAUTH), URI.create(origin + OPENID))
        : List.of(
            URI.create(origin + OAUTH + path),
            URI.create(origin + OPENID + path),
            URI.create(origin + path + OPENID));
  }

  /** Returns the places of a resource's document (RFC 9728 §3.1), its server's own last. */
  public static List<URI> ofResource(URI resource) {
    String origin = origin(resource);
    String path = path(resource);
    return path.isEmpty()
        ? List.of(URI.create(origin + RESOURCE))
        : List.of(URI.create(origin + RESOURCE + path), URI.create(origin + RESOURCE));
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static String path(URI uri) {
    String path = uri.getRawPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
