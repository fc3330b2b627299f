package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeGhostlySecurity {
  static final AuthRequirement NEEDS_ADMIN = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("admin", List.of())))));

  static final BoundScheme ADMIN = new BoundScheme("admin", "", "", new JwtScheme("HS256", KeyEncoding.HEX, new JwtContent(OrderedMap.<String, String>of(Map.entry("aud", "/admin/"), Map.entry("iss", "{keyId}")), OrderedMap.<String, String>of(Map.entry("tier", "[1,\"{shop}\"]")), OrderedMap.<String, String>of(Map.entry("id", "{shop}"))), 300, 5, Optional.empty(), Placement.HEADER, "Authorization", "Ghost "), OrderedMap.<String, String>of(Map.entry("keyId", "keyId"), Map.entry("key", "key")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeGhostlySecurity() {
  }
}
