package io.github.authdex.cli.login;

import io.github.authdex.auth.token.TokenEvent;
import io.github.authdex.auth.token.TokenListener;
import io.github.authdex.cli.console.Terminal;
import java.net.URI;

/** Tells a person of a token whose type nobody knows. */
record TypeNote(Terminal terminal) implements TokenListener {
  @Override
  public void heard(TokenEvent event) {}

  @Override
  public void unknownType(URI endpoint, String type) {
    terminal
        .err()
        .println(
            "note: "
                + endpoint.getHost()
                + " calls the token \""
                + type
                + "\", which is no type that is known (RFC 6749 §7.1); it is sent as the catalog says");
  }
}
