package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.login.Login;
import io.github.authdex.cli.login.LoginEnd;
import io.github.authdex.cli.login.LoginStore;
import io.github.authdex.cli.login.ProfileOption;
import io.github.authdex.cli.login.Vouched;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code authdex logout}: forgets the credentials of one API. */
@Command(
    name = "logout",
    mixinStandardHelpOptions = true,
    description = {
      "Forget the credentials of an API that \"login\" keeps.",
      "A token is made worthless at the provider too, where it has a place for that (RFC 7009); a"
          + " key stays valid there until you revoke it."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  authdex logout github", "  authdex logout stripe --profile test"})
public final class LogoutCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "API",
      completionCandidates = KnownWords.Ids.class,
      description = "The API's id, title or another name.")
  private String name;

  @Mixin private ProfileOption profile;
  @Mixin private CatalogOption catalogOption;

  public LogoutCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load(terminal);
    String api = catalog.named(name).map(IndexedApi::id).orElse(name); // It may be gone from there.
    LoginStore store = LoginStore.here(terminal);
    Login login = store.require(api, profile.name());
    List<String> said = List.of();
    try {
      said = said(catalog, login, store);
    } finally {
      store.open().forget(api, profile.name());
    }
    terminal.err().println("Forgot " + api + " (" + profile.name() + ") in " + store.file());
    said.forEach(terminal.err()::println);
    return ExitCode.DONE;
  }

  /** An entry of a repository does not say where a token goes. */
  private static List<String> said(Catalog catalog, Login login, LoginStore store)
      throws IOException, InputException {
    Optional<Entry> entry = login.entry(catalog).filter(known -> Vouched.is(catalog, known.id()));
    return entry.isEmpty() ? List.of() : LoginEnd.of(entry.get(), login, store.tokens());
  }
}
