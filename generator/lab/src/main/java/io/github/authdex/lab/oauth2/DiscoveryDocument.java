package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.lab.address.AddressMap;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import java.net.URI;
import java.util.List;

/** The discovery document of an OpenID provider (OpenID Connect Discovery 1.0 §3). */
final class DiscoveryDocument implements AuthEndpoint {
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  private final AddressMap site;
  private final OidcScheme scheme;
  private final List<String> grantTypes;

  DiscoveryDocument(AddressMap site, OidcScheme scheme, List<String> grantTypes) {
    this.site = site;
    this.scheme = scheme;
    this.grantTypes = List.copyOf(grantTypes);
  }

  /** Returns where the token endpoint of the provider described at {@code discoveryUrl} lies. */
  static String tokenUrl(String discoveryUrl) {
    return issuer(discoveryUrl) + "/token";
  }

  private static String issuer(String discoveryUrl) {
    return discoveryUrl.endsWith(WELL_KNOWN)
        ? discoveryUrl.substring(0, discoveryUrl.length() - WELL_KNOWN.length())
        : discoveryUrl;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("issuer", onLab(issuer(scheme.openIdConnectUrl())));
    body.put("token_endpoint", onLab(tokenUrl(scheme.openIdConnectUrl())));
    ArrayNode grants = body.putArray("grant_types_supported");
    grantTypes.forEach(grants::add);
    body.putArray("token_endpoint_auth_methods_supported")
        .add(scheme.options().clientAuthentication().wireName());
    ArrayNode scopes = body.putArray("scopes_supported");
    scheme.scopes().keySet().forEach(scopes::add);
    return new Reply(200, List.of(), body, "discovery document", "");
  }

  private String onLab(String url) {
    return site.toLab(URI.create(site.fill(url))).toString();
  }
}
