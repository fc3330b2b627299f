package io.github.authdex.auth.wire;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Makes the signature of EG1-HMAC-SHA256 once more. */
final class EdgeGridCheck {
  private EdgeGridCheck() {}

  /**
   * Returns the signature that {@code request} should carry.
   *
   * @param header the one header that is signed
   * @param maxBody how much of the body is hashed
   */
  static String signature(OriginView request, String secret, String header, int maxBody) {
    String field = request.arrived().first("Authorization");
    byte[] body = request.arrived().octets();
    byte[] hashed = Arrays.copyOf(body, Math.min(body.length, maxBody));
    boolean post = request.method().equals("POST") && body.length > 0;
    String value = request.arrived().first(header);
    String toSign =
        String.join(
            "\t",
            request.method(),
            "http",
            request.host().toLowerCase(Locale.ROOT),
            request.target(),
            value == null
                ? ""
                : header.toLowerCase(Locale.ROOT) + ":" + value.strip().replaceAll("\\s+", " "),
            post ? Base64.getEncoder().encodeToString(Hmac.digest("SHA-256", hashed)) : "",
            field.substring(0, field.indexOf("signature=")));
    String key =
        Hmac.base64("HmacSHA256", secret, request.authorization("timestamp").split(";", 2)[0]);
    return Hmac.base64("HmacSHA256", key, toSign);
  }
}
