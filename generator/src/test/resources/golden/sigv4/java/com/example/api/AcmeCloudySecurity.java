package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeCloudySecurity {
  static final AuthRequirement NEEDS_SIGV4 = AuthRequirement.anyOf(AuthRequirement.Alternative.of("sigv4"));

  static final BoundScheme SIGV4 = BoundScheme.builder("sigv4", SigV4Scheme.builder("s3", "{region}").build()).build();

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

  private AcmeCloudySecurity() {
  }
}
