package io.github.authdex.auth.digest;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.PercentEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Who answers.
 *
 * @param name without a colon, which would end it in the hash
 */
record DigestUser(String name, Secret password) {
  DigestUser {
    if (name.indexOf(':') >= 0 || name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new IllegalArgumentException(
          "Expected a user name without colons and control characters (RFC 7616 §3.4)");
    }
  }

  /** Returns the hash of name, realm and password (RFC 7616 §3.4.2). */
  String keyHash(DigestChallenge challenge) {
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    key.writeBytes(named(challenge));
    key.write(':');
    key.writeBytes(password.reveal().getBytes(StandardCharsets.UTF_8));
    return challenge.algorithm().hash(key.toByteArray());
  }

  /** Returns the parameter with the name, or what stands for it (RFC 7616 §3.4.4). */
  String parameter(DigestChallenge challenge) {
    if (challenge.userhash()) {
      return "username=\"" + challenge.algorithm().hash(named(challenge)) + "\"";
    }
    return name.chars().allMatch(c -> c < 0x7f)
        ? "username=" + DigestAnswer.quoted(name)
        : "username*=UTF-8''" + PercentEncoding.encode(name);
  }

  private byte[] named(DigestChallenge challenge) {
    ByteArrayOutputStream named = new ByteArrayOutputStream();
    named.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    named.write(':');
    named.writeBytes(challenge.realm().getBytes(StandardCharsets.ISO_8859_1));
    return named.toByteArray();
  }

  @Override
  public String toString() {
    return name;
  }
}
