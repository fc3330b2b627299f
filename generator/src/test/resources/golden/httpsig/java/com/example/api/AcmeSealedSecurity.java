package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeSealedSecurity {
  static final AuthRequirement NEEDS_SIG = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("sig", List.of())))));

  static final BoundScheme SIG = new BoundScheme("sig", "", "", new HttpSigScheme("ed25519", List.of("@method"), Optional.empty(), "sig1"), OrderedMap.<String, String>of(Map.entry("keyId", "keyId"), Map.entry("key", "key")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeSealedSecurity() {
  }
}
