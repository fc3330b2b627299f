package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeStampedSecurity {
  static final AuthRequirement NEEDS_SIGN = AuthRequirement.anyOf(AuthRequirement.Alternative.of("sign"));

  static final BoundScheme SIGN = BoundScheme.builder(
      "sign",
      SignatureScheme.builder(
          "HMAC-SHA256",
          List.of(
              SignaturePart.Piece.TIMESTAMP,
              SignaturePart.Piece.NONCE,
              SignaturePart.Piece.METHOD,
              SignaturePart.Piece.TARGET,
              SignaturePart.Piece.BODY),
          Placement.HEADER,
          "Authorization")
          .separator("\n")
          .timestamp(
              SignatureStamp.builder("seconds")
                  .in(Placement.HEADER)
                  .name("X-Time")
                  .build())
          .nonce(SignatureStamp.of("uuid"))
          .prefix("Stamp nonce={$nonce}, signature={$signature}")
          .build())
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "sign")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeStampedSecurity() {
  }
}
