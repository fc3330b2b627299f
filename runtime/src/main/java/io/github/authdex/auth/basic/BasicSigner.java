package io.github.authdex.auth.basic;

import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Request;
import java.nio.charset.Charset;
import java.util.Base64;

/** Sends user-id and password (RFC 7617 §2). */
final class BasicSigner implements RequestSigner {
  private final Secret username;
  private final Secret password;
  private final Charset charset;

  BasicSigner(Secret username, Secret password, Charset charset) {
    if (username.reveal().indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "Expected a user name without a colon, which would end it (RFC 7617 §2)");
    }
    refuseControls("user name", username);
    refuseControls("password", password);
    refuseOther("user name", username, charset);
    refuseOther("password", password, charset);
    this.username = username;
    this.password = password;
    this.charset = charset;
  }

  @Override
  public Request sign(Request request) {
    byte[] pair = (username.reveal() + ":" + password.reveal()).getBytes(charset);
    return request.withHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static void refuseControls(String role, Secret secret) {
    if (secret.reveal().chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "Expected no control character in "
              + secret.described("the " + role)
              + " (RFC 7617 §2); one read from a file often ends in a line break");
    }
  }

  /** A character that a charset lacks would silently become a question mark. */
  private static void refuseOther(String role, Secret secret, Charset charset) {
    if (!charset.newEncoder().canEncode(secret.reveal())) {
      throw new IllegalArgumentException(
          "Expected characters of " + charset + " in the " + role + "; UTF-8 has all of them");
    }
  }
}
