package io.github.authdex.cli.request;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import io.github.authdex.auth.session.CookieImport;
import io.github.authdex.auth.session.CookieJar;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.ForeignVariable;
import io.github.authdex.catalog.OwnCatalog;
import io.github.authdex.catalog.Preset;
import io.github.authdex.catalog.SchemeWords;
import io.github.authdex.catalog.ToolCredentials;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.login.KeptCredentials;
import io.github.authdex.cli.login.LoginStore;
import io.github.authdex.cli.login.ProfileOption;
import io.github.authdex.cli.login.Vouched;
import io.github.authdex.cli.scheme.CalledApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where credentials come from, and which way to authenticate is taken. */
public final class CredentialOptions {
  @Option(
      names = "--scheme",
      completionCandidates = KnownWords.Schemes.class,
      paramLabel = "NAME",
      description = "Authenticate by this scheme of the API instead of the first that can be.")
  private String scheme;

  @Option(
      names = "--allow-variable",
      paramLabel = "NAME",
      description = {
        "Send the secret in this variable although the bundled catalog has it for another API."
      })
  private List<String> allowed = List.of();

  @Option(
      names = "--cookies",
      paramLabel = "FILE",
      description = "Send the cookies of this file, Netscape's form (as curl's) or HAR, too.")
  private Path cookies;

  @Mixin private SecretFiles files = new SecretFiles();
  @Mixin private ProfileOption profile = new ProfileOption();
  private Optional<KeptCredentials> kept = Optional.empty();
  private WrittenCredentials written;
  private LoginStore store;

  /**
   * Returns {@code given}, or the variables of the login of {@code api} if there are none and each
   * server of the API needs some that no request tells: so a profile stands for a tenant.
   *
   * @param api the id of an entry
   */
  public Map<String, String> variables(
      Terminal terminal, Catalog catalog, String api, Map<String, String> given) {
    boolean needed =
        given.isEmpty()
            && Vouched.is(catalog, api)
            && catalog.entry(api).servers().stream()
                .map(server -> StandIn.of(server, given))
                .noneMatch(standIn -> standIn.isComplete() && standIn.isAsked());
    return needed ? kept(terminal, api, Map.of()).variables() : given;
  }

  private KeptCredentials kept(Terminal terminal, String api, Map<String, String> variables) {
    if (store == null) {
      store = LoginStore.here(terminal);
    }
    return new KeptCredentials(terminal, store, api, profile.name(), variables);
  }

  /**
   * Returns what the caller holds of {@code callee}'s credentials, as it is written: in the
   * environment and files, in the store of logins, or where the provider's own tools keep them.
   * What is kept of an API is not looked for where a repository's entry stands in front of it.
   */
  public Credentials held(Terminal terminal, Catalog catalog, CalledApi callee)
      throws IOException, InputException {
    SecretFiles.Sources sources = files.open(terminal);
    Collection<CredentialSpec> specs = callee.model().auth().credentials().values();
    kept =
        callee
            .entry()
            .filter(id -> Vouched.is(catalog, id))
            .map(id -> kept(terminal, id, callee.variables()));
    Credentials given = beside(sources.written().credentials(specs), KeptCredentials::find);
    Credentials all = ToolCredentials.ofThisProcess().beside(given, callee.schemes(), callee.url());
    Credentials resolving =
        beside(sources.resolving().credentials(specs), KeptCredentials::resolved);
    written = new WrittenCredentials(all, name -> resolving.find(name).or(() -> secret(all, name)));
    return written;
  }

  /**
   * Returns the secrets that references name in what {@link #held} returned, for what {@code
   * preset} uses.
   */
  public Credentials resolved(Preset preset) {
    return written.resolved(preset.api().used(preset.alternative()));
  }

  /** Returns what a provider's own tool keeps, which is never a reference. */
  private static Optional<Secret> secret(Credentials all, String name) {
    return all.find(name).filter(value -> SecretReference.in(value).isEmpty());
  }

  /** Returns {@code environment} with the store that keeps the tokens of the login in use. */
  public AuthEnvironment withTokens(AuthEnvironment environment)
      throws IOException, InputException {
    Optional<TokenStore> store = kept.isPresent() ? kept.get().tokens() : Optional.empty();
    return store.map(environment::withTokens).orElse(environment);
  }

  private Credentials beside(
      Credentials given, BiFunction<KeptCredentials, String, Optional<Secret>> ofLogin) {
    return name -> given.find(name).or(() -> kept.flatMap(login -> ofLogin.apply(login, name)));
  }

  /**
   * Returns the cookies that are sent beside the credentials, none unless there is a file.
   *
   * @param terminal is told of cookies of answers that are not kept
   * @throws InputException if the file cannot be read as one of cookies
   */
  public CookieJar cookies(Instant now, Terminal terminal) throws InputException {
    if (cookies == null) {
      return new CookieJar(refusal -> terminal.err().println("authdex: warning: " + refusal));
    }
    try {
      String text = Files.readString(cookies);
      return text.stripLeading().startsWith("{")
          ? CookieImport.har(text, now)
          : CookieImport.netscape(text, now);
    } catch (IOException e) {
      throw new InputException("Expected a readable file of cookies but was " + cookies);
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage() + " (" + cookies + ")");
    }
  }

  /**
   * Returns the preset for one call.
   *
   * @throws InputException if no alternative can be met, saying which variables would do
   */
  public Preset choose(CalledApi callee, Credentials held) throws InputException {
    ApiSchemes api = callee.schemes();
    AuthRequirement wanted = scheme == null ? callee.requirement() : only(callee);
    Optional<String> unmet = callee.model().auth().whyUnmet(wanted);
    if (unmet.isPresent()) {
      throw new InputException(
          "Expected a scheme that can be sent but "
              + unmet.get()
              + "; mend the document, or name a scheme with --scheme, or write the header with -H");
    }
    Alternative alternative =
        api.choose(wanted, held)
            .orElseThrow(() -> new MissingCredential(callee, api.lacking(wanted, held)).refusal());
    return new Preset(api, alternative, callee.server(), callee.variables());
  }

  /**
   * Lets no entry or document from elsewhere send one API's secret to another's host without a
   * word: what the bundled catalog has for other hosts goes where the caller allows it.
   *
   * @param catalog where the callee was found
   * @throws InputException if the call would send such a secret
   */
  public void confirm(Catalog catalog, CalledApi callee, Preset preset, Credentials held)
      throws InputException {
    if (callee.entry().filter(catalog::isBundled).isPresent()) {
      return;
    }
    Optional<OwnCatalog> own = callee.entry().flatMap(catalog::own);
    if (own.isPresent() && !own.get().vouched()) {
      confirmRepository(own.get(), callee, preset, held);
    }
    List<Entry> others = VouchedEntries.beside(catalog, callee.entry());
    for (ForeignVariable foreign : ForeignVariable.of(preset, callee.url(), held, others)) {
      if (!allowed.contains(foreign.name())) {
        throw new InputException(
            foreign
                + "; name another variable in the entry, or add --allow-variable "
                + foreign.name()
                + " if it is meant to go there");
      }
    }
  }

  /** Whoever writes to a repository decides where its entries lead: the user says what goes. */
  private void confirmRepository(OwnCatalog own, CalledApi callee, Preset preset, Credentials held)
      throws InputException {
    for (CredentialSpec spec : preset.api().used(preset.alternative())) {
      boolean sent = spec.secret() && held.find(spec.name()).isPresent();
      if (sent && !allowed.contains(spec.env())) {
        throw new InputException(
            spec.env()
                + " would be sent as the entry \""
                + callee.entry().orElseThrow()
                + "\" of this repository ("
                + own.folder()
                + ") says; if it is right, add --allow-variable "
                + spec.env()
                + ", or --catalog "
                + own.folder());
      }
    }
  }

  private AuthRequirement only(CalledApi callee) throws InputException {
    if (!callee.model().auth().schemes().containsKey(scheme)) {
      throw new InputException(
          "Expected one of the schemes "
              + String.join(", ", callee.model().auth().schemes().keySet())
              + " but was \""
              + scheme
              + "\"");
    }
    if (!callee.server().takes(Alternative.of(scheme))) {
      throw new InputException(
          "Expected a scheme that the server "
              + callee.server().url()
              + " takes ("
              + SchemeWords.of(callee.requirement(), callee.model().auth().schemes())
              + ") but was \""
              + scheme
              + "\", whose credential does not go there");
    }
    return new AuthRequirement(
        callee.requirement().alternatives().stream()
            .filter(alternative -> alternative.names().contains(scheme))
            .findFirst()
            .or(() -> Optional.of(Alternative.of(scheme)))
            .stream()
            .toList());
  }
}
