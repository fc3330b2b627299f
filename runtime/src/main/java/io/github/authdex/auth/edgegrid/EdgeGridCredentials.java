package io.github.authdex.auth.edgegrid;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.OneLine;

/** What an API client of Akamai holds; the secret is text, though it looks like Base64. */
record EdgeGridCredentials(Secret clientToken, Secret clientSecret, Secret accessToken) {
  EdgeGridCredentials {
    requireField("clientToken", clientToken);
    requireField("accessToken", accessToken);
    OneLine.of("clientSecret", clientSecret);
  }

  static EdgeGridCredentials of(Credentials credentials) {
    return new EdgeGridCredentials(
        credentials.require("clientToken"),
        credentials.require("clientSecret"),
        credentials.require("accessToken"));
  }

  private static void requireField(String role, Secret value) {
    if (!value.reveal().chars().allMatch(c -> c > ' ' && c < 0x7f && c != ';')) {
      throw new IllegalArgumentException(
          "Expected visible ASCII characters without semicolons for the "
              + value.described(role + " of edgegrid")
              + "; one read from a file often ends in a line break");
    }
  }
}
