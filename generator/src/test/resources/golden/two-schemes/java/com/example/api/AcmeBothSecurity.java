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
  static final AuthRequirement NEEDS_API_KEY_AND_APP_KEY = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("apiKey", List.of()), Map.entry("appKey", List.of())))));

  static final AuthRequirement NEEDS_API_KEY_AND_LOGIN = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("apiKey", List.of()), Map.entry("login", List.of())))));

  static final AuthRequirement NEEDS_API_KEY_AND_LOOK_ALIKE = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("apiKey", List.of()), Map.entry("lookAlike", List.of())))));

  static final AuthRequirement NEEDS_TOKEN_AND_LOGIN = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("token", List.of()), Map.entry("login", List.of())))));

  static final BoundScheme API_KEY = new BoundScheme("apiKey", "", "", new ApiKeyScheme(Placement.HEADER, "X-API-KEY", ""), OrderedMap.<String, String>of(Map.entry("key", "apiKey")));

  static final BoundScheme APP_KEY = new BoundScheme("appKey", "", "", new ApiKeyScheme(Placement.HEADER, "X-APPLICATION-KEY", ""), OrderedMap.<String, String>of(Map.entry("key", "appKey")));

  static final BoundScheme LOGIN = new BoundScheme("login", "", "", new BasicScheme(), OrderedMap.<String, String>of(Map.entry("username", "username"), Map.entry("password", "password")));

  static final BoundScheme LOOK_ALIKE = new BoundScheme("lookAlike", "", "", new ApiKeyScheme(Placement.HEADER, "X_Api_Key", ""), OrderedMap.<String, String>of(Map.entry("key", "lookAlike")));

  static final BoundScheme TOKEN = new BoundScheme("token", "", "", new BearerScheme("Bearer "), OrderedMap.<String, String>of(Map.entry("token", "token")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeBothSecurity() {
  }
}
