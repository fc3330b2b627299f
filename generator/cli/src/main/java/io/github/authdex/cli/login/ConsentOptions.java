package io.github.authdex.cli.login;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a person's consent is asked for. */
public final class ConsentOptions {
  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = "A scope that the token is to allow; may be repeated.")
  private List<String> scopes = List.of();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = {
        "The port of http://127.0.0.1:PORT/callback, where the browser comes back; any when left out.",
        "Many providers take a redirect URI only as it was registered with the app."
      })
  private int port;

  @Option(
      names = "--no-browser",
      description = "Show the address of the provider's page and do not open it.")
  private boolean noBrowser;

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "A variable of the server's URL, such as a tenant.")
  private Map<String, String> variables = Map.of();

  List<String> scopes() {
    return scopes;
  }

  int port() {
    return port;
  }

  boolean opensBrowser() {
    return !noBrowser;
  }

  /** Returns the values that were given, by name. */
  public Map<String, String> variables() {
    return variables;
  }
}
