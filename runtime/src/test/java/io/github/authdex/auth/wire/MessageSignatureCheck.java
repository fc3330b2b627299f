package io.github.authdex.auth.wire;

import java.util.Base64;
import java.util.Locale;

/** Makes the signature base of RFC 9421 §2.5 once more. */
final class MessageSignatureCheck {
  private MessageSignatureCheck() {}

  /** Returns the base of the signature that {@code request} carries under {@code label}. */
  static String base(OriginView request, String label) {
    String parameters = request.arrived().first("Signature-Input").substring(label.length() + 1);
    String components = parameters.substring(1, parameters.indexOf(')'));
    StringBuilder base = new StringBuilder();
    for (String component : components.split(" ", -1)) {
      String name = component.substring(1, component.length() - 1);
      base.append(component).append(": ").append(value(request, name)).append('\n');
    }
    return base + "\"@signature-params\": " + parameters;
  }

  /** Returns the octets of the signature. */
  static byte[] signature(OriginView request, String label) {
    String field = request.arrived().first("Signature").substring(label.length() + 2);
    return Base64.getDecoder().decode(field.substring(0, field.length() - 1));
  }

  /** Returns the Content-Digest that the body has (RFC 9530 §2). */
  static String contentDigest(OriginView request) {
    byte[] digest = Hmac.digest("SHA-256", request.arrived().octets());
    return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
  }

  private static String value(OriginView request, String name) {
    String authority = request.host().toLowerCase(Locale.ROOT).replaceFirst(":80$", "");
    return switch (name) {
      case "@method" -> request.method();
      case "@target-uri" -> "http://" + request.host() + request.target();
      case "@authority" -> authority;
      case "@scheme" -> "http";
      case "@request-target" -> request.target();
      case "@path" -> request.path();
      case "@query" -> "?" + request.query();
      default -> String.join(", ", request.all(name));
    };
  }
}
