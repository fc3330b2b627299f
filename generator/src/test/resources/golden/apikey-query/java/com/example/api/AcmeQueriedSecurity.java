package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeQueriedSecurity {
  static final AuthRequirement NEEDS_APPID = AuthRequirement.anyOf(AuthRequirement.Alternative.of("appid"));

  static final BoundScheme APPID = BoundScheme.builder("appid", ApiKeyScheme.of(Placement.QUERY, "appid"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "appid")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeQueriedSecurity() {
  }
}
