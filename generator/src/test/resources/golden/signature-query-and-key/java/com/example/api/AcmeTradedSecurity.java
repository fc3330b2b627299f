package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeTradedSecurity {
  static final AuthRequirement NEEDS_SIGN_AND_API_KEY =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("sign", "apiKey"));

  static final BoundScheme SIGN = BoundScheme.builder(
      "sign",
      SignatureScheme.builder(
          "HMAC-SHA256",
          List.of(SignaturePart.Piece.QUERY, SignaturePart.Piece.BODY),
          Placement.QUERY,
          "signature")
          .encoding("base64")
          .timestamp(
              SignatureStamp.builder("milliseconds")
                  .in(Placement.QUERY)
                  .name("timestamp")
                  .build())
          .build())
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "sign")))
      .build();

  static final BoundScheme API_KEY = BoundScheme.builder("apiKey", ApiKeyScheme.of(Placement.QUERY, "apiKey"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "apiKey")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeTradedSecurity() {
  }
}
