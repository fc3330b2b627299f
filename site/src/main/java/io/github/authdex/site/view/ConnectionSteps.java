package io.github.authdex.site.view;

/** Steps by what takes several messages, or a connection of its own. */
final class ConnectionSteps {
  private ConnectionSteps() {}

  static SchemeSteps digest() {
    return SchemeSteps.of(
        ViewStep.say("Send the request; the answer is 401 with a challenge in ")
            .code("WWW-Authenticate")
            .end("."),
        ViewStep.say(
                "Send it again with the answer to that challenge, which proves the password"
                    + " without sending it.")
            .end());
  }

  static SchemeSteps ntlm() {
    return SchemeSteps.of(
        ViewStep.say(
                "Keep one connection open: NTLM authenticates the connection in three messages,"
                    + " not the request.")
            .end());
  }

  static SchemeSteps mtls() {
    return SchemeSteps.of(
        ViewStep.say(
                "Show the certificate when the TLS connection is made; nothing of it stands in"
                    + " the request.")
            .end());
  }
}
