package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeComposedSecurity {
  static final AuthRequirement NEEDS_PAIR = AuthRequirement.anyOf(AuthRequirement.Alternative.of("pair"));

  static final AuthRequirement NEEDS_AGENT = AuthRequirement.anyOf(AuthRequirement.Alternative.of("agent"));

  static final AuthRequirement NEEDS_FIXED = AuthRequirement.anyOf(AuthRequirement.Alternative.of("fixed"));

  static final AuthRequirement NEEDS_ENCODED = AuthRequirement.anyOf(AuthRequirement.Alternative.of("encoded"));

  static final BoundScheme PAIR =
      BoundScheme.builder("pair", new ApiKeyScheme(Placement.HEADER, "Authorization", "sso-key "))
      .templates(OrderedMap.<String, String>of(Map.entry("key", "{key}:{secret}")))
      .build();

  static final BoundScheme AGENT = BoundScheme.builder("agent", BasicScheme.BASIC)
      .credentials(OrderedMap.<String, String>of(Map.entry("password", "apiToken")))
      .templates(OrderedMap.<String, String>of(Map.entry("username", "{email}/token")))
      .build();

  static final BoundScheme FIXED = BoundScheme.builder("fixed", BasicScheme.BASIC)
      .credentials(OrderedMap.<String, String>of(Map.entry("password", "key")))
      .templates(OrderedMap.<String, String>of(Map.entry("username", "api")))
      .build();

  static final BoundScheme ENCODED = BoundScheme.builder("encoded", ApiKeyScheme.of(Placement.HEADER, "X-Acme-Pair"))
      .templates(OrderedMap.<String, String>of(Map.entry("key", "v1.{$base64:{key}:{secret}}")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeComposedSecurity() {
  }
}
