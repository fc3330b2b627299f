package io.github.authdex.cli.verb;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.login.LiveValues;
import io.github.authdex.cli.login.Login;
import io.github.authdex.cli.login.LoginStore;
import io.github.authdex.cli.login.ProfileOption;
import io.github.authdex.cli.login.Vouched;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex token}: prints one credential that is kept, on purpose. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Print the secret that \"login\" keeps of an API, for a script.",
      "Whoever sees the output has it; \"run\" gives it to a program without showing it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  curl -H \"Authorization: Bearer $(authdex token github)\" https://api.github.com/user",
      "  authdex token trello --credential apiKey"
    })
public final class TokenCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "API",
      completionCandidates = KnownWords.Ids.class,
      description = "The API's id, title or another name.")
  private String name;

  @Option(
      names = "--credential",
      paramLabel = "NAME",
      description = "Which one, by its name in the entry; an access token where there is one.")
  private String credential;

  @Mixin private ProfileOption profile;
  @Mixin private CatalogOption catalogOption;

  public TokenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load(terminal);
    Entry entry = catalog.entry(CatalogOption.require(catalog, name).id());
    Vouched.require(catalog, entry.id());
    LoginStore store = LoginStore.here(terminal);
    Login login = store.require(entry.id(), profile.name()).resolved(this::warn);
    LiveValues live = LiveValues.of(entry, login, store.tokens());
    live.doubts(entry, login.profile()).forEach(this::warn);
    Optional<String> token = live.accessToken().filter(any -> credential == null);
    String value =
        token.isPresent()
            ? live.values().get(token.get()).reveal()
            : value(entry, live.values()).reveal();
    terminal.out().println(value);
    return ExitCode.DONE;
  }

  private void warn(String sentence) {
    terminal.err().println("authdex: warning: " + sentence);
  }

  private Secret value(Entry entry, Map<String, Secret> values) throws InputException {
    Map<String, Secret> secrets =
        values.entrySet().stream()
            .filter(
                one ->
                    credential == null
                        ? isSecret(entry, one.getKey())
                        : one.getKey().equals(credential))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (secrets.size() != 1) {
      throw new InputException(
          "Expected "
              + (credential == null ? "one secret" : "a credential \"" + credential + "\"")
              + " of "
              + entry.title()
              + " but kept are "
              + String.join(", ", values.keySet())
              + "; name one by --credential");
    }
    return secrets.values().iterator().next();
  }

  private static boolean isSecret(Entry entry, String name) {
    CredentialSpec spec = entry.credentials().get(name);
    return spec == null || spec.secret();
  }
}
