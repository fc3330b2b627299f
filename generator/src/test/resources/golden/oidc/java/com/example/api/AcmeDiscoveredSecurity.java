package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeDiscoveredSecurity {
  static final AuthRequirement NEEDS_OIDC = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("oidc", List.of())))));

  static final BoundScheme OIDC = new BoundScheme("oidc", "", "", new OidcScheme("https://login.acme.example/.well-known/openid-configuration", Map.of(), new OAuth2Options(ClientAuthentication.CLIENT_SECRET_BASIC, true, " ", Map.of(), Map.of(), Map.of(), false, new OAuth2Options.TokenFields("/access_token", "/refresh_token", "/expires_in", "/scope", ""), Placement.HEADER, "Authorization", "Bearer ")), OrderedMap.<String, String>of(Map.entry("clientId", "clientId"), Map.entry("clientSecret", "clientSecret"), Map.entry("accessToken", "accessToken"), Map.entry("refreshToken", "refreshToken")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeDiscoveredSecurity() {
  }
}
