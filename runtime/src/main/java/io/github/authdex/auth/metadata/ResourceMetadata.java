package io.github.authdex.auth.metadata;

import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.message.Origin;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * What a protected resource says of itself (RFC 9728 §2); a program gets it from {@link Discovery}.
 *
 * @param document where it was read
 * @param resource the resource's identifier, which authorization servers are told (RFC 8707)
 * @param authorizationServers the issuers whose tokens count, the resource's first choice first
 * @param scopes what may be asked for, empty if it does not say
 */
public record ResourceMetadata(
    URI document, URI resource, List<String> authorizationServers, List<String> scopes) {
  public ResourceMetadata {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(resource, "resource");
    authorizationServers = List.copyOf(authorizationServers);
    scopes = List.copyOf(scopes);
  }

  /**
   * Returns what {@code json}, which stood at {@code document}, says of {@code requested}.
   *
   * @throws DiscoveryException if it is about another resource (RFC 9728 §3.3), or names no
   *     authorization server
   */
  static ResourceMetadata of(URI document, URI requested, ServerJson json)
      throws DiscoveryException {
    String resource =
        json.text("/resource")
            .orElseThrow(() -> DiscoveryException.broken(document, "has no resource"));
    URI identifier =
        ToldUrl.parsed(resource)
            .filter(uri -> covers(uri, requested) && mayBe(uri, document, requested))
            .orElseThrow(
                () ->
                    DiscoveryException.broken(
                        document,
                        "is that of the resource "
                            + ServerText.printable(resource)
                            + " and not of the one that was asked for (RFC 9728 §3.3)"));
    List<String> servers = json.texts("/authorization_servers").orElse(List.of());
    if (servers.isEmpty()) {
      throw DiscoveryException.broken(
          document, "names no authorization_servers, so that nobody gives tokens for it");
    }
    return new ResourceMetadata(
        document, identifier, servers, json.texts("/scopes_supported").orElse(List.of()));
  }

  /** Returns whether the resource is what is at {@code uri}, or all that lies above it there. */
  public boolean covers(URI uri) {
    return covers(resource, uri);
  }

  /**
   * Returns whether {@code document} may speak for {@code resource}: for what was asked for any
   * document may, for what lies above it on the server the server's own alone.
   */
  private static boolean mayBe(URI resource, URI document, URI requested) {
    return plain(resource).equals(plain(requested))
        || (Origin.of(document).equals(Origin.of(resource))
            && document.getRawPath().equals(WellKnown.RESOURCE));
  }

  private static String plain(URI uri) {
    String text = uri.toString().split("[?#]", 2)[0];
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** A resource's identifier may be that of all that lies below it on the same server. */
  private static boolean covers(URI resource, URI requested) {
    if (!Origin.of(resource).equals(Origin.of(requested)) || resource.getRawFragment() != null) {
      return false;
    }
    String path = requested.getRawPath() + "/";
    String above = resource.getRawPath();
    return path.startsWith(above.endsWith("/") ? above : above + "/");
  }
}
