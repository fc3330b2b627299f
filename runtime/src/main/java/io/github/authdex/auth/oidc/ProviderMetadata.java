package io.github.authdex.auth.oidc;

import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0 §3).
 *
 * @param document where it said so
 * @param tokenEndpoint https, or http on loopback
 * @param grantTypes those that it takes, empty if it does not say
 * @param authMethods how a client may prove itself, empty if it does not say
 */
record ProviderMetadata(
    URI document,
    URI tokenEndpoint,
    Optional<List<String>> grantTypes,
    Optional<List<String>> authMethods) {
  private static final String WELL_KNOWN = "/.well-known/";

  /**
   * Returns what {@code json}, which stood at {@code document}, says.
   *
   * @throws DiscoveryException if it is another issuer's, or has no token endpoint that can be used
   */
  static ProviderMetadata of(URI document, ServerJson json) throws DiscoveryException {
    String issuer = json.text("/issuer").orElseThrow(() -> broken(document, "has no issuer"));
    if (!isIssuer(issuer, document)) {
      throw broken(
          document,
          "is that of the issuer "
              + ServerText.printable(issuer)
              + ", whose own stands elsewhere (OpenID Connect Discovery 1.0 §4.3)");
    }
    return new ProviderMetadata(
        document,
        tokenEndpoint(document, json),
        json.texts("/grant_types_supported"),
        json.texts("/token_endpoint_auth_methods_supported"));
  }

  /** Returns whether the provider takes {@code grantType}, as far as it says. */
  boolean takes(String grantType) {
    return grantTypes.map(types -> types.contains(grantType)).orElse(true);
  }

  boolean takes(ClientAuthentication method) {
    return authMethods.map(methods -> methods.contains(method.wireName())).orElse(true);
  }

  /**
   * Returns whether {@code issuer}'s document stands at {@code document}: behind the issuer's path
   * (§4.1), or before it as in RFC 8414 §3.1. Of a document at a place of its own the origin
   * counts.
   */
  private static boolean isIssuer(String issuer, URI document) {
    String url = document.getScheme() + "://" + document.getRawAuthority() + document.getRawPath();
    int known = url.indexOf(WELL_KNOWN);
    if (known < 0) {
      return parsed(issuer).filter(uri -> isSameOrigin(uri, document)).isPresent();
    }
    String name = url.substring(known + WELL_KNOWN.length());
    String behind = name.indexOf('/') < 0 ? "" : name.substring(name.indexOf('/'));
    return plain(issuer).equals(plain(url.substring(0, known) + behind));
  }

  private static boolean isSameOrigin(URI issuer, URI document) {
    return Origin.of(issuer).equals(Origin.of(document));
  }

  private static String plain(String issuer) {
    return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
  }

  /** Only what runs on this machine itself may send us to this machine without TLS. */
  private static URI tokenEndpoint(URI document, ServerJson json) throws DiscoveryException {
    String text =
        json.text("/token_endpoint").orElseThrow(() -> broken(document, "has no token_endpoint"));
    return parsed(text)
        .filter(uri -> isHttps(uri) || (!isHttps(document) && Origin.of(uri).isConfidential()))
        .orElseThrow(() -> broken(document, "has a token_endpoint that is not an https URL"));
  }

  private static boolean isHttps(URI uri) {
    return uri.getScheme().toLowerCase(Locale.ROOT).equals("https");
  }

  private static Optional<URI> parsed(String text) {
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

  private static DiscoveryException broken(URI document, String found) {
    return new DiscoveryException(document, found, 0, Optional.empty());
  }
}
