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
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeCountedSecurity {
  static final AuthRequirement NEEDS_SIGN = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("sign", List.of())))));

  static final BoundScheme SIGN = new BoundScheme("sign", "", "", new SignatureScheme("HMAC-SHA512", KeyEncoding.BASE64, List.of(SignaturePart.Piece.PATH, new SignaturePart.Hash("SHA-256", "raw", List.of(SignaturePart.Piece.NONCE, SignaturePart.Piece.BODY))), "", "base64", Optional.empty(), Optional.of(new SignatureStamp("counter", Optional.of(Placement.BODY), "nonce")), List.of(new SignatureParameter(Placement.HEADER, "API-Key", "{apiKey}")), Placement.HEADER, "API-Sign", ""), OrderedMap.<String, String>of(Map.entry("key", "sign")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeCountedSecurity() {
  }
}
