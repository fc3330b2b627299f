package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeMachineSecurity {
  static final AuthRequirement NEEDS_OAUTH2 = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("oauth2", List.of("read", "write"))))));

  static final BoundScheme OAUTH2 = new BoundScheme("oauth2", "", "", new OAuth2Scheme(List.of(new OAuth2Flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, Optional.empty(), Optional.of("/oauth/token"), Optional.empty(), Optional.empty(), OrderedMap.<String, String>of(Map.entry("read", "Reads."), Map.entry("write", "Writes.")), OAuth2Flow.Pkce.SUPPORTED, Optional.empty())), new OAuth2Options(ClientAuthentication.CLIENT_SECRET_BASIC, true, " ", Map.of(), Map.of(), Map.of(), false, new OAuth2Options.TokenFields("/access_token", "/refresh_token", "/expires_in", "/scope", ""), Placement.HEADER, "Authorization", "Bearer ")), OrderedMap.<String, String>of(Map.entry("clientId", "clientId"), Map.entry("clientSecret", "clientSecret"), Map.entry("accessToken", "accessToken"), Map.entry("refreshToken", "refreshToken")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeMachineSecurity() {
  }
}
