package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.signature.KeyDerivation;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeDatedSecurity {
  static final AuthRequirement NEEDS_SIGN = AuthRequirement.anyOf(AuthRequirement.Alternative.of("sign"));

  static final BoundScheme SIGN = BoundScheme.builder(
      "sign",
      SignatureScheme.builder(
          "HMAC-SHA256",
          List.of(
              SignaturePart.Piece.TIMESTAMP,
              SignaturePart.Piece.PATH,
              new SignaturePart.Pairs("=", "\n", List.of("trace")),
              SignaturePart.Piece.BODY),
          Placement.HEADER,
          "Authorization")
          .encoding("HEX")
          .timestamp(
              SignatureStamp.builder("iso8601_basic")
                  .in(Placement.HEADER)
                  .name("X-Expires")
                  .offsetSeconds(60)
                  .build())
          .prefix("ACME {keyId}/{$date}/orders {$signature}")
          .derive(
              new KeyDerivation("ACME", List.of(SignaturePart.Piece.DAY, new SignaturePart.Text("orders"))))
          .build())
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "sign")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeDatedSecurity() {
  }
}
