package io.github.authdex.auth.ntlm;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;

/**
 * Who answers.
 *
 * @param domain empty for an account of the server itself
 */
record NtlmUser(String name, Secret password, String domain) {

  /** Returns the user of {@code credentials}, whose name may have the domain in front. */
  static NtlmUser of(Credentials credentials) {
    String name = credentials.require("username").reveal();
    String domain = credentials.find("domain").map(Secret::reveal).orElse("");
    int slash = name.indexOf('\\');
    return domain.isEmpty() && slash >= 0
        ? new NtlmUser(
            name.substring(slash + 1), credentials.require("password"), name.substring(0, slash))
        : new NtlmUser(name, credentials.require("password"), domain);
  }

  @Override
  public String toString() {
    return domain + "\\" + name;
  }
}
