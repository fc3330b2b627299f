package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.login.LoginStore;
import io.github.authdex.cli.login.ProfileOption;
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
      "They stay valid at the provider: revoke a key there if nobody is to use it any more."
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
    store.require(api, profile.name());
    store.open().forget(api, profile.name());
    terminal.err().println("Forgot " + api + " (" + profile.name() + ") in " + store.file());
    return ExitCode.DONE;
  }
}
