package io.github.authdex.auth.bearer;

import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.DoubledPrefix;
import io.github.authdex.auth.message.Request;

/**
 * Sends a token in the Authorization header (RFC 6750 §2.1).
 *
 * <p>It takes every visible ASCII character but those that would end the token in a list of header
 * values. The standard's b64token is narrower, and issuers do not keep to it: some tokens have a
 * vertical bar.
 */
final class BearerSigner implements RequestSigner {
  private final String prefix;
  private final Secret token;

  BearerSigner(String prefix, Secret token) {
    if (token.isEmpty()) {
      throw new MissingCredentialException("token");
    }
    DoubledPrefix.refuse("token", token, prefix);
    if (!token.reveal().chars().allMatch(BearerSigner::isAllowed)) {
      throw new IllegalArgumentException(
          "Expected "
              + token.described("a token")
              + " of visible ASCII characters without quotes, commas, semicolons and backslashes"
              + " (RFC 6750 §2.1); one read from a file often ends in a line break");
    }
    this.prefix = prefix;
    this.token = token;
  }

  @Override
  public Request sign(Request request) {
    return request.withHeader("Authorization", prefix + token.reveal());
  }

  private static boolean isAllowed(int c) {
    return c > ' ' && c < 0x7f && "\",;\\".indexOf(c) < 0;
  }
}
