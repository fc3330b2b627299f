package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeWindowsSecurity {
  static final AuthRequirement NEEDS_NTLM = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("ntlm", List.of())))));

  static final BoundScheme NTLM = new BoundScheme("ntlm", "", "", new NtlmScheme(), OrderedMap.<String, String>of(Map.entry("username", "username"), Map.entry("password", "password"), Map.entry("domain", "domain")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeWindowsSecurity() {
  }
}
