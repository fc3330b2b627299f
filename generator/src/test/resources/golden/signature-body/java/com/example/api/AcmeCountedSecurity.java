package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeCountedSecurity {
  static final AuthRequirement NEEDS_SIGN = AuthRequirement.anyOf(AuthRequirement.Alternative.of("sign"));

  static final BoundScheme SIGN = BoundScheme.builder(
      "sign",
      SignatureScheme.builder(
          "HMAC-SHA512",
          List.of(
              SignaturePart.Piece.PATH,
              new SignaturePart.Hash("SHA-256", "raw", List.of(SignaturePart.Piece.NONCE, SignaturePart.Piece.BODY))),
          Placement.HEADER,
          "API-Sign")
          .keyEncoding(KeyEncoding.BASE64)
          .encoding("base64")
          .nonce(
              SignatureStamp.builder("counter")
                  .in(Placement.BODY)
                  .name("nonce")
                  .build())
          .parameters(List.of(new SignatureParameter(Placement.HEADER, "API-Key", "{apiKey}")))
          .build())
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "sign")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeCountedSecurity() {
  }
}
