package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeRegionsSecurity {
  static final AuthRequirement NEEDS_BASIC = AuthRequirement.anyOf(AuthRequirement.Alternative.of("basic"));

  static final BoundScheme BASIC = BoundScheme.builder("basic", BasicScheme.BASIC)
      .credentials(OrderedMap.<String, String>of(Map.entry("password", "apiKey")))
      .templates(OrderedMap.<String, String>of(Map.entry("username", "any")))
      .build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://{dc}.api.acme.example")
          .variables(
              OrderedMap.<String, ServerVariable>of(
                  Map.entry("dc", ServerVariable.builder("dc")
                      .description("The data centre, which a key ends with.")
                      .defaultValue("us1")
                      .pattern(Pattern.compile("[a-z]+[0-9]+"))
                      .example("us6")
                      .from(
                          VariableSource.builder()
                              .credential(
                                  CredentialPart.builder("apiKey")
                                      .secret(false)
                                      .separator("-")
                                      .index(1)
                                      .count(2)
                                      .build())
                              .build())
                      .build())))
          .build());

  private AcmeRegionsSecurity() {
  }
}
