package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmePeculiarSecurity {
  static final AuthRequirement NEEDS_OAUTH2 = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("oauth2", List.of("read", "write"))))));

  static final BoundScheme OAUTH2 = new BoundScheme("oauth2", "", "", new OAuth2Scheme(List.of(new OAuth2Flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, Optional.empty(), Optional.of("https://{region}.login.acme.example/token"), Optional.empty(), Optional.empty(), Map.of(), OAuth2Flow.Pkce.SUPPORTED, Optional.of("account_credentials"))), new OAuth2Options(ClientAuthentication.CLIENT_SECRET_POST, true, ",", Map.of(), OrderedMap.<String, String>of(Map.entry("account_id", "{accountId}")), Map.of(), true, new OAuth2Options.TokenFields("/data/access~1token", "/refresh_token", "/data/life", "/scope", ""), Placement.HEADER, "X-Access-Token", "")), OrderedMap.<String, String>of(Map.entry("clientId", "clientId"), Map.entry("clientSecret", "clientSecret"), Map.entry("accessToken", "accessToken"), Map.entry("refreshToken", "refreshToken")));

  static final List<Server> SERVERS = List.of(new Server("https://{region}.acme.example", "", "", OrderedMap.<String, ServerVariable>of(Map.entry("region", new ServerVariable("region", "Where the account lives.", Optional.of("eu"), List.of("eu", "us"), Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"), "")))));

  private AcmePeculiarSecurity() {
  }
}
