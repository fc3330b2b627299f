package io.github.authdex.site.view;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.bearer.BearerScheme;

/** Steps by what is sent as it is held: keys, tokens, a password. */
final class KeySteps {
  private KeySteps() {}

  static SchemeSteps apiKey(ApiKeyScheme scheme) {
    String where =
        switch (scheme.in()) {
          case HEADER -> "Send it with each request in the header ";
          case QUERY -> "Send it with each request in the query parameter ";
          case COOKIE -> "Send it with each request in the cookie ";
          case BODY -> "Send it with each request in the field ";
          case PATH -> "Put it into the path of each request, in the place of ";
        };
    String name = scheme.in() == Placement.PATH ? "{" + scheme.name() + "}" : scheme.name();
    ViewStep.Builder step = ViewStep.say(where).code(name);
    return SchemeSteps.of(
        scheme.prefix().isEmpty()
            ? step.end(".")
            : step.say(", behind ").code(scheme.prefix().strip()).end("."));
  }

  static SchemeSteps bearer(BearerScheme scheme) {
    ViewStep.Builder step =
        ViewStep.say("Send it with each request in the header ").code("Authorization");
    return SchemeSteps.of(
        scheme.prefix().isBlank()
            ? step.end(".")
            : step.say(", behind the word ").code(scheme.prefix().strip()).end("."));
  }

  /**
   * Returns those of HTTP Basic.
   *
   * @param empty whether the password is
   */
  static SchemeSteps basic(boolean empty) {
    return SchemeSteps.of(
        ViewStep.say("Send it by HTTP Basic: ")
            .code("Authorization: Basic")
            .say(" and the Base64 of user name, colon and password.")
            .end(empty ? " The password stays empty; the colon does not." : ""));
  }
}
