package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmePlacesSecurity {
  static final AuthRequirement NEEDS_BASIC_OR_TOKEN_OR_SCOPED = AuthRequirement.anyOf(
      AuthRequirement.Alternative.of("basic"),
      AuthRequirement.Alternative.of("token"),
      AuthRequirement.Alternative.of("scoped"));

  static final AuthRequirement NEEDS_BASIC_OR_TOKEN_OR_NOTHING = AuthRequirement.anyOf(
      AuthRequirement.Alternative.of("basic"),
      AuthRequirement.Alternative.of("token"),
      AuthRequirement.Alternative.of());

  static final List<Server> SERVERS = List.of(
      Server.builder("https://api.acme.example/v1")
          .security(
              AuthRequirement.anyOf(
                  AuthRequirement.Alternative.of("token"),
                  AuthRequirement.Alternative.of("scoped")))
          .build());

  static final BoundScheme BASIC = BoundScheme.builder("basic", BasicScheme.BASIC)
      .credentials(
          OrderedMap.<String, String>of(Map.entry("username", "email"), Map.entry("password", "siteToken")))
      .build();

  static final BoundScheme TOKEN = BoundScheme.builder("token", BearerScheme.BEARER)
      .headers(
          List.of(
              FixedHeader.builder("Acme-Tenant")
                  .required(true)
                  .description("The tenant.")
                  .build(),
              FixedHeader.builder("Acme-Version")
                  .required(true)
                  .value("2026-01-01")
                  .build()))
      .build();

  static final BoundScheme SCOPED = BoundScheme.builder("scoped", BasicScheme.BASIC)
      .credentials(
          OrderedMap.<String, String>of(Map.entry("username", "email"), Map.entry("password", "scopedToken")))
      .build();

  static final List<Server> SERVERS2 = List.of(
      Server.builder("https://site.acme.example")
          .security(AuthRequirement.anyOf(AuthRequirement.Alternative.of("basic")))
          .build(),
      Server.builder("https://api.acme.example/v1")
          .description("By token.")
          .security(
              AuthRequirement.anyOf(
                  AuthRequirement.Alternative.of("token"),
                  AuthRequirement.Alternative.of("scoped")))
          .build(),
      Server.builder("https://public.acme.example")
          .security(AuthRequirement.NONE)
          .build());

  private AcmePlacesSecurity() {
  }
}
