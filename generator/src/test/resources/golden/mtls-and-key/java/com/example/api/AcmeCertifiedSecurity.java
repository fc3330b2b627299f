package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeCertifiedSecurity {
  static final AuthRequirement NEEDS_CERT_AND_API_KEY =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("cert", "apiKey"));

  static final AuthRequirement NEEDS_CERT = AuthRequirement.anyOf(AuthRequirement.Alternative.of("cert"));

  static final BoundScheme CERT = BoundScheme.builder("cert", new MtlsScheme()).build();

  static final BoundScheme API_KEY = BoundScheme.builder("apiKey", ApiKeyScheme.of(Placement.HEADER, "X-Api-Key"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "apiKey")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeCertifiedSecurity() {
  }
}
