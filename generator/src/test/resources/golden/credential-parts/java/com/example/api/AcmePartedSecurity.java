package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmePartedSecurity {
  static final AuthRequirement NEEDS_ADMIN = AuthRequirement.anyOf(AuthRequirement.Alternative.of("admin"));

  static final AuthRequirement NEEDS_ROBOT = AuthRequirement.anyOf(AuthRequirement.Alternative.of("robot"));

  static final BoundScheme ADMIN = BoundScheme.builder(
      "admin",
      JwtScheme.builder("HS256")
          .keyEncoding(KeyEncoding.HEX)
          .content(
              JwtContent.ofClaims(OrderedMap.<String, String>of(Map.entry("sub", "{adminKey.id}"))))
          .prefix("Ghost ")
          .build())
      .credentials(
          OrderedMap.<String, String>of(Map.entry("keyId", "adminKey.id"), Map.entry("key", "adminKey.secret")))
      .parts(
          OrderedMap.<String, CredentialPart>of(
              Map.entry("adminKey.id", CredentialPart.builder("adminKey")
                  .secret(false)
                  .separator(":")
                  .count(2)
                  .build()),
              Map.entry("adminKey.secret", CredentialPart.builder("adminKey")
                  .separator(":")
                  .index(1)
                  .count(2)
                  .build())))
      .build();

  static final BoundScheme ROBOT = BoundScheme.builder("robot", BasicScheme.BASIC)
      .credentials(
          OrderedMap.<String, String>of(Map.entry("username", "keyFile.owner"), Map.entry("password", "keyFile.token")))
      .parts(
          OrderedMap.<String, CredentialPart>of(
              Map.entry("keyFile.owner", CredentialPart.builder("keyFile")
                  .secret(false)
                  .pointer("/owner")
                  .build()),
              Map.entry("keyFile.token", CredentialPart.builder("keyFile")
                  .pointer("/tokens/write")
                  .build())))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmePartedSecurity() {
  }
}
