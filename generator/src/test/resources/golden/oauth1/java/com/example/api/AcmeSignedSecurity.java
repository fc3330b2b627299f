package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeSignedSecurity {
  static final AuthRequirement NEEDS_OAUTH1 = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("oauth1", List.of())))));

  static final BoundScheme OAUTH1 = new BoundScheme("oauth1", "", "", new OAuth1Scheme("HMAC-SHA256", Placement.HEADER, "{account}", false, Optional.empty(), Optional.empty(), Optional.empty()), OrderedMap.<String, String>of(Map.entry("clientId", "clientId"), Map.entry("clientSecret", "clientSecret"), Map.entry("token", "token"), Map.entry("tokenSecret", "tokenSecret")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeSignedSecurity() {
  }
}
