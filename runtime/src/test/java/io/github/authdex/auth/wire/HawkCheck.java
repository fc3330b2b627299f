package io.github.authdex.auth.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;

/** Makes Hawk's MAC once more (hawk API, "Protocol Example"). */
final class HawkCheck {
  private HawkCheck() {}

  /** Returns the hash of the payload that {@code request} should carry. */
  static String payloadHash(OriginView request) {
    byte[] head = ("hawk.1.payload\n" + request.mediaType() + "\n").getBytes(ISO_8859_1);
    return Base64.getEncoder()
        .encodeToString(
            Hmac.digest("SHA-256", head, request.arrived().octets(), new byte[] {'\n'}));
  }

  /** Returns the MAC that {@code request} should carry. */
  static String mac(OriginView request, String key) {
    String hash = request.authorization("hash");
    String normalized =
        String.join(
            "\n",
            "hawk.1.header",
            request.authorization("ts"),
            request.authorization("nonce"),
            request.method(),
            request.target(),
            request.hostName(),
            request.port(),
            hash == null ? "" : hash,
            "",
            "");
    return Hmac.base64("HmacSHA256", key, normalized);
  }
}
