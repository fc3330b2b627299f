package io.github.authdex.cli.verb;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.CredentialShape;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.login.Asking;
import io.github.authdex.cli.login.Login;
import io.github.authdex.cli.login.LoginStore;
import io.github.authdex.cli.login.ProfileOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex login}: keeps the credentials of one API. */
@Command(
    name = "login",
    mixinStandardHelpOptions = true,
    description = {
      "Ask for the credentials of an API and keep them, encrypted, for \"call\", \"run\" and \"token\".",
      "What is typed is not shown. The store's key is in the system's keychain, or made of a passphrase."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex login github",
      "  authdex login stripe --profile test",
      "  op read op://Private/GitHub/token | authdex login github --stdin"
    })
public final class LoginCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "API",
      completionCandidates = KnownWords.Ids.class,
      description = "The API's id, title or another name.")
  private String name;

  @Option(
      names = "--scheme",
      completionCandidates = KnownWords.Schemes.class,
      paramLabel = "NAME",
      description = "Keep what this scheme of the API takes instead of the recommended one.")
  private String scheme;

  @Option(
      names = "--stdin",
      description =
          "Read the credentials from standard input, a line each in the order of \"show\".")
  private boolean stdin;

  @Mixin private ProfileOption profile;
  @Mixin private CatalogOption catalogOption;

  public LoginCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load(terminal);
    Entry entry = catalog.entry(CatalogOption.require(catalog, name).id());
    List<CredentialSpec> wanted = wanted(entry);
    Asking asking = stdin ? Asking.lines(terminal) : Asking.person(terminal);
    Map<String, Secret> values = new LinkedHashMap<>();
    for (CredentialSpec spec : wanted) {
      Secret value = asking.ask(entry.title(), spec);
      terminal.cover().hide(spec.env(), value.reveal());
      values.put(spec.name(), value);
    }
    List<String> doubts = CredentialShape.doubts(wanted, Credentials.of(values));
    if (!asking.confirm(doubts)) {
      return ExitCode.FAULT;
    }
    LoginStore store = LoginStore.here(terminal);
    store.open().keep(new Login(entry.id(), profile.name(), values, Instant.now()));
    terminal.err().println(kept(entry, wanted, store));
    return ExitCode.DONE;
  }

  private String kept(Entry entry, List<CredentialSpec> wanted, LoginStore store) {
    String what = wanted.stream().map(CredentialSpec::title).collect(Collectors.joining(" and "));
    return "Kept %s of %s in %s%s"
        .formatted(
            what,
            entry.title(),
            store.file(),
            entry
                .verify()
                .filter(verify -> verify.method().equals("GET"))
                .map(
                    verify ->
                        "; try: authdex call "
                            + verify.url().orElse(entry.id() + " " + verify.path()))
                .orElse(""));
  }

  /** Returns what the first way of the chosen alternative needs, or of the first one. */
  private List<CredentialSpec> wanted(Entry entry) throws InputException {
    AuthRequirement requirement = requirement(entry);
    List<List<CredentialSpec>> sets =
        ApiSchemes.of(entry).lacking(requirement, Credentials.of(Map.of()));
    if (sets.isEmpty()) {
      throw new InputException(entry.title() + " needs no credential; there is nothing to keep");
    }
    return sets.get(0);
  }

  private AuthRequirement requirement(Entry entry) throws InputException {
    List<Alternative> all =
        entry.security().alternatives().stream().filter(way -> !way.isAnonymous()).toList();
    if (scheme == null) {
      return new AuthRequirement(all);
    }
    if (!entry.schemes().containsKey(scheme)) {
      throw new InputException(
          "Expected one of the schemes "
              + String.join(", ", entry.schemes().keySet())
              + " but was \""
              + scheme
              + "\"");
    }
    List<Alternative> with =
        all.stream().filter(alternative -> alternative.names().contains(scheme)).toList();
    return new AuthRequirement(with.isEmpty() ? List.of(Alternative.of(scheme)) : with);
  }
}
