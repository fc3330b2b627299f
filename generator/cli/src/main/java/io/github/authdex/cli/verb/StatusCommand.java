package io.github.authdex.cli.verb;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.SecretReference;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.login.Login;
import io.github.authdex.cli.login.LoginStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code authdex status}: what is kept, for whom and where; never a value. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Say which credentials \"login\" keeps, of which APIs, and where. None is shown.",
    footerHeading = "%nExamples:%n",
    footer = {"  authdex status", "  authdex status --json"})
public final class StatusCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Mixin private CatalogOption catalogOption;

  public StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    LoginStore store = LoginStore.here(terminal);
    List<Login> logins = store.exists() ? store.open().all() : List.of();
    Catalog catalog = catalogOption.load(terminal);
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("store", store.file().toString());
      all.put("logins", logins.stream().map(login -> toJson(catalog, login)).toList());
      terminal.out().print(JsonOutput.of(all));
      return ExitCode.DONE;
    }
    if (logins.isEmpty()) {
      terminal.err().println("Nothing is kept in " + store.file() + "; \"authdex login API\" does");
      return ExitCode.DONE;
    }
    for (Login login : logins) {
      terminal
          .out()
          .println(
              String.format(
                  "%-24s %-10s %-12s %s",
                  login.api(),
                  login.profile(),
                  login.kept().toString().substring(0, 10),
                  String.join(" and ", words(catalog, login))));
    }
    terminal.err().println("in " + store.file());
    return ExitCode.DONE;
  }

  /** Returns what is kept, and where that is which is kept elsewhere. */
  private static List<String> words(Catalog catalog, Login login) {
    List<String> words = new ArrayList<>();
    Iterator<String> titles = titles(catalog, login).iterator();
    for (String name : login.names()) {
      SecretReference place = login.references().get(name);
      words.add(titles.next() + (place == null ? "" : " (" + place + ")"));
    }
    return words;
  }

  private static List<String> titles(Catalog catalog, Login login) {
    Optional<Entry> entry = login.entry(catalog);
    return login.names().stream()
        .map(
            name ->
                entry
                    .map(found -> found.credentials().get(name))
                    .map(CredentialSpec::title)
                    .orElse(name))
        .toList();
  }

  private static Map<String, Object> toJson(Catalog catalog, Login login) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("api", login.api());
    one.put("profile", login.profile());
    one.put("kept", login.kept().toString());
    one.put("credentials", List.copyOf(login.names()));
    one.put("titles", titles(catalog, login));
    return one;
  }
}
