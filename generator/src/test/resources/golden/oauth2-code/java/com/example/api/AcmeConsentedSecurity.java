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
final class AcmeConsentedSecurity {
  static final AuthRequirement NEEDS_LOGIN = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("login", List.of("read"))))));

  static final AuthRequirement NEEDS_LOGIN2 = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("login", List.of())))));

  static final BoundScheme LOGIN = new BoundScheme("login", "", "", new OAuth2Scheme(List.of(new OAuth2Flow(OAuth2Flow.Type.AUTHORIZATION_CODE, Optional.of("https://login.acme.example/authorize"), Optional.of("https://login.acme.example/token"), Optional.empty(), Optional.empty(), OrderedMap.<String, String>of(Map.entry("read", "Reads."), Map.entry("write", "Writes.")), OAuth2Flow.Pkce.SUPPORTED, Optional.empty())), new OAuth2Options(ClientAuthentication.CLIENT_SECRET_BASIC, true, " ", Map.of(), Map.of(), Map.of(), false, new OAuth2Options.TokenFields("/access_token", "/refresh_token", "/expires_in", "/scope", ""), Placement.HEADER, "Authorization", "Bearer ")), OrderedMap.<String, String>of(Map.entry("clientId", "clientId"), Map.entry("clientSecret", "clientSecret"), Map.entry("accessToken", "accessToken"), Map.entry("refreshToken", "refreshToken")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeConsentedSecurity() {
  }
}
