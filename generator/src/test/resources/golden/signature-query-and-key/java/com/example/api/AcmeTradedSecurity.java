package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeTradedSecurity {
  static final AuthRequirement NEEDS_SIGN_AND_API_KEY = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("sign", List.of()), Map.entry("apiKey", List.of())))));

  static final BoundScheme SIGN = new BoundScheme("sign", "", "", new SignatureScheme("HMAC-SHA256", KeyEncoding.TEXT, List.of(SignaturePart.Piece.QUERY, SignaturePart.Piece.BODY), "", "base64", Optional.of(new SignatureStamp("milliseconds", Optional.of(Placement.QUERY), "timestamp")), Optional.empty(), List.of(), Placement.QUERY, "signature", ""), OrderedMap.<String, String>of(Map.entry("key", "sign")));

  static final BoundScheme API_KEY = new BoundScheme("apiKey", "", "", new ApiKeyScheme(Placement.QUERY, "apiKey", ""), OrderedMap.<String, String>of(Map.entry("key", "apiKey")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeTradedSecurity() {
  }
}
