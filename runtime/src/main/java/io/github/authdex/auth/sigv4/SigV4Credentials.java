package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import java.util.Optional;

/**
 * What an AWS principal holds.
 *
 * @param sessionToken of temporary credentials
 */
record SigV4Credentials(String accessKeyId, Secret secretAccessKey, Optional<Secret> sessionToken) {
  SigV4Credentials {
    if (accessKeyId.isEmpty()) {
      throw new MissingCredentialException("accessKeyId");
    }
    if (secretAccessKey.isEmpty()) {
      throw new MissingCredentialException("secretAccessKey");
    }
    if (!accessKeyId.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '/' && c != ',')) {
      throw new IllegalArgumentException(
          "Expected an access key id of visible ASCII characters without slashes and commas; one"
              + " read from a file often ends in a line break");
    }
    sessionToken = sessionToken.filter(token -> !token.isEmpty());
  }

  static SigV4Credentials of(Credentials credentials) {
    return new SigV4Credentials(
        credentials.require("accessKeyId").reveal(),
        credentials.require("secretAccessKey"),
        credentials.find("sessionToken"));
  }
}
