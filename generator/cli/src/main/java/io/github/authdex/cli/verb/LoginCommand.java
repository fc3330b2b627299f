package io.github.authdex.cli.verb;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.CredentialCheck;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.login.Asking;
import io.github.authdex.cli.login.Consent;
import io.github.authdex.cli.login.ConsentOptions;
import io.github.authdex.cli.login.FromOptions;
import io.github.authdex.cli.login.Login;
import io.github.authdex.cli.login.LoginStore;
import io.github.authdex.cli.login.LoginWay;
import io.github.authdex.cli.login.ProfileOption;
import io.github.authdex.cli.login.Vouched;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
      "  authdex login github --from op://Private/GitHub/token",
      "  gh auth token | authdex login github --stdin"
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

  @Mixin private FromOptions from;
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
    if (from.isGiven()) {
      Map<String, SecretReference> places = from.of(way);
      check(way, places);
      return keep(entry, new Consent.Given(Map.of(), options.variables()), places, store);
    }
    Optional<Consent> consent =
        stdin
            ? Optional.empty()
            : way.scheme().flatMap(bound -> Consent.of(terminal, entry, bound, options));
    List<CredentialSpec> wanted = consent.isPresent() ? way.app() : way.credentials();
    Map<String, Secret> values = asked(entry, wanted, consent.isPresent());
    if (values.isEmpty()) {
      return ExitCode.FAULT;
    }
    Consent.Given given =
        consent.isPresent()
            ? consent.get().ask(values, store.tokens())
            : new Consent.Given(values, options.variables());
    return keep(entry, given, Map.of(), store);
  }

  /** Looks once where the credentials are to be, so that a wrong place is told now. */
  private void check(LoginWay way, Map<String, SecretReference> places)
      throws IOException, InputException {
    Map<String, Secret> values = new LinkedHashMap<>();
    for (Map.Entry<String, SecretReference> place : places.entrySet()) {
      values.put(place.getKey(), place.getValue().resolve(place.getKey(), this::warn));
    }
    Credentials held = Credentials.of(values);
    ApiSchemes api = ApiSchemes.of(way.entry());
    if (api.choose(way.requirement(), held).isEmpty()) {
      List<String> lacking =
          api.lacking(way.requirement(), held).get(0).stream().map(CredentialSpec::name).toList();
      throw new InputException(
          "Expected --from for " + String.join(" and ", lacking) + ", too; nothing was kept");
    }
    doubts(way.entry(), way.entry().credentials().values(), held).forEach(this::warn);
  }

  private List<String> doubts(Entry entry, Collection<CredentialSpec> specs, Credentials held) {
    return CredentialCheck.of(entry, Clock.systemUTC()).in(profile.name()).doubts(specs, held);
  }

  private void warn(String sentence) {
    terminal.err().println("authdex: warning: " + sentence);
  }

  private int keep(
      Entry entry, Consent.Given given, Map<String, SecretReference> places, LoginStore store)
      throws IOException, InputException {
    Login login =
        new Login(
            entry.id(), profile.name(), given.values(), places, given.variables(), Instant.now());
    store.open().keep(login);
    terminal.err().println(kept(entry, login, store));
    return ExitCode.DONE;
  }

  /**
   * Returns what was typed or piped; empty if the person would not keep it.
   *
   * @param known whether what stands in the environment need not be asked for
   */
  private Map<String, Secret> asked(Entry entry, List<CredentialSpec> wanted, boolean known)
      throws IOException, InputException {
    Credentials environment =
        SecretSource.references(SecretSource.environment(), this::warn).credentials(wanted);
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
    List<String> doubts = doubts(entry, wanted, Credentials.of(values));
    return asking == null || asking.confirm(doubts) ? values : Map.of();
  }

  private String kept(Entry entry, Login login, LoginStore store) {
    String what =
        login.names().stream()
            .map(one -> entry.credentials().get(one))
            .map(spec -> spec == null ? "a refresh token" : spec.title())
            .collect(Collectors.joining(" and "));
    return "Kept %s%s of %s in %s%s"
        .formatted(
            login.references().isEmpty() ? "" : "where to find ",
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
