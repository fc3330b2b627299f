package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeBothSecurity {
  static final AuthRequirement NEEDS_API_KEY_AND_APP_KEY =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("apiKey", "appKey"));

  static final AuthRequirement NEEDS_API_KEY_AND_LOGIN =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("apiKey", "login"));

  static final AuthRequirement NEEDS_API_KEY_AND_LOOK_ALIKE =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("apiKey", "lookAlike"));

  static final AuthRequirement NEEDS_TOKEN_AND_LOGIN =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("token", "login"));

  static final BoundScheme API_KEY = BoundScheme.builder("apiKey", ApiKeyScheme.of(Placement.HEADER, "X-API-KEY"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "apiKey")))
      .build();

  static final BoundScheme APP_KEY =
      BoundScheme.builder("appKey", ApiKeyScheme.of(Placement.HEADER, "X-APPLICATION-KEY"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "appKey")))
      .build();

  static final BoundScheme LOGIN = BoundScheme.builder("login", BasicScheme.BASIC).build();

  static final BoundScheme LOOK_ALIKE = BoundScheme.builder("lookAlike", ApiKeyScheme.of(Placement.HEADER, "X_Api_Key"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "lookAlike")))
      .build();

  static final BoundScheme TOKEN = BoundScheme.builder("token", BearerScheme.BEARER).build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeBothSecurity() {
  }
}
