package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
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
final class AcmeStampedSecurity {
  static final AuthRequirement NEEDS_SIGN = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("sign", List.of())))));

  static final BoundScheme SIGN = new BoundScheme("sign", "", "", new SignatureScheme("HMAC-SHA256", KeyEncoding.TEXT, List.of(SignaturePart.Piece.TIMESTAMP, SignaturePart.Piece.NONCE, SignaturePart.Piece.METHOD, SignaturePart.Piece.TARGET, SignaturePart.Piece.BODY), "\n", "hex", Optional.of(new SignatureStamp("seconds", Optional.of(Placement.HEADER), "X-Time")), Optional.of(new SignatureStamp("uuid", Optional.empty(), "")), List.of(), Placement.HEADER, "Authorization", "Stamp nonce={$nonce}, signature={$signature}"), OrderedMap.<String, String>of(Map.entry("key", "sign")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeStampedSecurity() {
  }
}
