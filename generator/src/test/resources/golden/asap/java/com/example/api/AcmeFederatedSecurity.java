package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeFederatedSecurity {
  static final AuthRequirement NEEDS_ASAP = AuthRequirement.anyOf(AuthRequirement.Alternative.of("asap"));

  static final BoundScheme ASAP = BoundScheme.builder("asap", new AsapScheme("RS256", "acme/{region}")).build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://{region}.acme.example")
          .variables(
              OrderedMap.<String, ServerVariable>of(
                  Map.entry("region", ServerVariable.builder("region")
                      .description("Where the account lives.")
                      .defaultValue("eu")
                      .allowed(List.of("eu", "us"))
                      .pattern(Pattern.compile("[^/?#@\\\\%:\\s]+"))
                      .example("eu")
                      .build())))
          .build());

  private AcmeFederatedSecurity() {
  }
}
