package io.github.authdex.auth.wire;

/** Makes the response of RFC 7616 §3.4.1 with {@code auth-int} once more. */
final class DigestCheck {
  private DigestCheck() {}

  /** Returns the response that {@code request} should carry. */
  static String response(OriginView request, String user, String realm, String password) {
    String a1 = Hmac.hexDigest("SHA-256", user + ":" + realm + ":" + password);
    String content = Hmac.hexDigest("SHA-256", request.arrived().octets());
    String a2 =
        Hmac.hexDigest("SHA-256", request.method() + ":" + request.target() + ":" + content);
    return Hmac.hexDigest(
        "SHA-256",
        String.join(
            ":",
            a1,
            request.authorization("nonce"),
            request.authorization("nc"),
            request.authorization("cnonce"),
            "auth-int",
            a2));
  }
}
