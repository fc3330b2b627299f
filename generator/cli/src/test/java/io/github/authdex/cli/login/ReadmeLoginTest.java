package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's five commands from nothing to a call and back, typed in a terminal. What they call
 * GitHub is an entry of the user's own, of {@code oidc-provider} on this machine.
 */
class ReadmeLoginTest {
  private static final String PASSPHRASE = "correct horse battery";

  @TempDir private Path folder;

  private static List<String> commands() throws IOException {
    Matcher block =
        Pattern.compile("```sh\n(\\./authdex login github --scheme [^`]+)```")
            .matcher(Files.readString(Path.of("../../README.md")));
    assertThat(block.find()).isTrue();
    return block.group(1).lines().map(line -> line.split(" +#", 2)[0]).toList();
  }

  @Test
  void commandsLeadToACallAndBack() throws Exception {
    List<String> commands = commands();
    assertThat(commands).hasSize(5);
    try (ConsentingProvider provider = ConsentingProvider.start();
        Screen screen = Screen.open(folder, environment(provider.uri()))) {
      screen.type(commands.get(0));
      screen.shows("Client ID:");
      screen.type("device");
      screen.shows("A new passphrase.*:");
      screen.type(PASSPHRASE);
      screen.shows("The same again:");
      screen.type(PASSPHRASE);
      assertThat(screen.shows("(?s).*^Open .*").group()).doesNotContain(PASSPHRASE);
      String page = screen.shows("^Open (\\S+) and type:$").group(1);
      String code = screen.shows("^    ((?:\\S )+\\S)$").group(1).replace(" ", "");
      provider.letIn(URI.create(page), code);
      screen.shows("^Kept Client ID and Refresh token of GitHub in ");

      assertThat(answered(screen, commands.get(1), "github +default")).contains("github");
      answered(screen, commands.get(2), "^alice may read:user");
      answered(screen, commands.get(3), "^[\\w-]{40,}$");
      answered(screen, commands.get(4), "^GitHub was told that the token is to count no more\\.$");
      answered(screen, "./authdex status", "^Nothing is kept");
    }
  }

  /** Types {@code command} and the passphrase that it asks for. */
  private static String answered(Screen screen, String command, String pattern)
      throws IOException, InterruptedException {
    screen.clear();
    screen.type(command);
    screen.shows("Passphrase of ");
    screen.type(PASSPHRASE);
    return screen.shows(pattern).group();
  }

  private Map<String, String> environment(URI provider) throws IOException {
    Screen.program(folder);
    Path entries = Files.createDirectories(folder.resolve("config/authdex/catalog/g"));
    Files.writeString(
        entries.resolve("github.yaml"),
        """
        id: github
        title: GitHub
        provider: github.test
        docs: https://github.test/docs
        evidence: [{of: oauth2, source: provider-docs, url: 'https://github.test/docs', seen: 2026-11-01}]
        servers: [{url: 'PROVIDER/api'}]
        credentials:
          clientId: {title: Client ID, secret: false}
          accessToken: {title: Access token}
        schemes:
          oauth2:
            kind: oauth2
            flows:
              deviceAuthorization:
                deviceAuthorizationUrl: /device/auth
                tokenUrl: /token
                revocationUrl: /token/revocation
                scopes: {'read:user': Reads the profile.}
            clientAuthentication: none
            clientId: clientId
            accessToken: accessToken
        security: [{oauth2: []}]
        """
            .replace("PROVIDER", provider.toString()));
    // Without a way to a keychain the store's key is made of a passphrase.
    return Map.of(
        "XDG_CONFIG_HOME",
        folder.resolve("config").toString(),
        "XDG_DATA_HOME",
        folder.resolve("data").toString(),
        "DBUS_SESSION_BUS_ADDRESS",
        "",
        "BROWSER",
        "true");
  }
}
