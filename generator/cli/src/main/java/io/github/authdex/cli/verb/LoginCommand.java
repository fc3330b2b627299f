package io.github.authdex.cli.verb;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.CredentialShape;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.login.Asking;
import io.github.authdex.cli.login.Consent;
import io.github.authdex.cli.login.ConsentOptions;
import io.github.authdex.cli.login.Login;
import io.github.authdex.cli.login.LoginStore;
import io.github.authdex.cli.login.LoginWay;
import io.github.authdex.cli.login.ProfileOption;
import io.github.authdex.cli.login.Vouched;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      "Get the credentials of an API and keep them, encrypted, for \"call\", \"run\" and \"token\".",
      "A key is asked for; where a person's consent brings a token, the provider's page is opened.",
      "What is typed is not shown. The store's key is in the system's keychain, or made of a passphrase."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex login github",
      "  authdex login stripe --profile test",
      "  authdex login spotify --scope user-read-email --port 8888",
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

  @Mixin private ConsentOptions options;
  @Mixin private ProfileOption profile;
  @Mixin private CatalogOption catalogOption;

  public LoginCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Catalog catalog = catalogOption.load(terminal);
    Entry entry = catalog.entry(CatalogOption.require(catalog, name).id());
    Vouched.require(catalog, entry.id());
    LoginStore store = LoginStore.here(terminal);
    LoginWay way = LoginWay.of(entry, Optional.ofNullable(scheme));
    Optional<Consent> consent =
        stdin
            ? Optional.empty()
            : way.scheme().flatMap(bound -> Consent.of(terminal, entry, bound, options));
    List<CredentialSpec> wanted = consent.isPresent() ? way.app() : way.credentials();
    Map<String, Secret> values = asked(entry, wanted, consent.isPresent());
    if (values.isEmpty()) {
      return ExitCode.FAULT;
    }
    if (consent.isPresent()) {
      values = consent.get().ask(values, store.tokens());
    }
    store
        .open()
        .keep(new Login(entry.id(), profile.name(), values, options.variables(), Instant.now()));
    terminal.err().println(kept(entry, values, store));
    return ExitCode.DONE;
  }

  /**
   * Returns what was typed or piped; empty if the person would not keep it.
   *
   * @param known whether what stands in the environment need not be asked for
   */
  private Map<String, Secret> asked(Entry entry, List<CredentialSpec> wanted, boolean known)
      throws IOException, InputException {
    Credentials environment = SecretSource.environment().credentials(wanted);
    Map<String, Secret> values = new LinkedHashMap<>();
    Asking asking = null;
    for (CredentialSpec spec : wanted) {
      Optional<Secret> there = known ? environment.find(spec.name()) : Optional.empty();
      if (there.isEmpty() && spec.optional()) {
        continue;
      }
      if (there.isEmpty() && asking == null) {
        asking = stdin ? Asking.lines(terminal) : Asking.person(terminal);
      }
      Secret value = there.isPresent() ? there.get() : asking.ask(entry.title(), spec);
      if (spec.secret()) {
        terminal.cover().hide(spec.env(), value.reveal());
      }
      values.put(spec.name(), value);
    }
    List<String> doubts = CredentialShape.doubts(wanted, Credentials.of(values));
    return asking == null || asking.confirm(doubts) ? values : Map.of();
  }

  private String kept(Entry entry, Map<String, Secret> values, LoginStore store) {
    String what =
        values.keySet().stream()
            .map(one -> entry.credentials().get(one))
            .map(spec -> spec == null ? "a refresh token" : spec.title())
            .collect(Collectors.joining(" and "));
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
}
