package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeFederatedSecurity {
  static final AuthRequirement NEEDS_ASAP = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("asap", List.of())))));

  static final BoundScheme ASAP = new BoundScheme("asap", "", "", new AsapScheme("RS256", "acme/{region}"), OrderedMap.<String, String>of(Map.entry("issuer", "issuer"), Map.entry("keyId", "keyId"), Map.entry("privateKey", "privateKey")));

  static final List<Server> SERVERS = List.of(new Server("https://{region}.acme.example", "", "", OrderedMap.<String, ServerVariable>of(Map.entry("region", new ServerVariable("region", "Where the account lives.", Optional.of("eu"), List.of("eu", "us"), Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"), "")))));

  private AcmeFederatedSecurity() {
  }
}
