package io.github.authdex.cli.request;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.DotEnvFile;
import io.github.authdex.auth.credential.SecretSource;
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
import io.github.authdex.cli.login.ProfileOption;
import io.github.authdex.cli.login.Vouched;
import io.github.authdex.cli.scheme.CalledApi;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where credentials come from, and which way to authenticate is taken. */
public final class CredentialOptions {
  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "A file of NAME=value lines, asked after the environment; .env when left out.")
  private Path envFile;

  @Option(
      names = "--secrets",
      paramLabel = "FOLDER",
      description = "A folder of files, each named like a variable and holding its value.")
  private Path secrets;

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

  @Mixin private ProfileOption profile = new ProfileOption();
  private Optional<KeptCredentials> kept = Optional.empty();

  /**
   * Returns what the caller holds of {@code callee}'s credentials: in the environment and files, in
   * the store of logins, or where the provider's own tools keep them. What is kept of an API is not
   * looked for where a repository's entry stands in front of it.
   */
  public Credentials held(Terminal terminal, Catalog catalog, CalledApi callee)
      throws IOException, InputException {
    DotEnvFile dotEnv = dotEnv();
    dotEnv.warning().ifPresent(warning -> terminal.err().println("authdex: " + warning));
    SecretSource environment = SecretSource.environment();
    SecretSource source =
        secrets == null
            ? SecretSource.firstOf(environment, dotEnv)
            : SecretSource.firstOf(environment, dotEnv, SecretSource.folder(secrets));
    Credentials given = source.credentials(callee.model().auth().credentials().values());
    kept =
        callee
            .entry()
            .filter(id -> Vouched.is(catalog, id))
            .map(id -> new KeptCredentials(terminal, id, profile.name()));
    Credentials held = kept.map(login -> beside(given, login)).orElse(given);
    return ToolCredentials.ofThisProcess().beside(held, callee.schemes(), callee.url());
  }

  /** Returns {@code environment} with the store that keeps the tokens of the login in use. */
  public AuthEnvironment withTokens(AuthEnvironment environment)
      throws IOException, InputException {
    Optional<TokenStore> store = kept.isPresent() ? kept.get().tokens() : Optional.empty();
    return store.map(environment::withTokens).orElse(environment);
  }

  private static Credentials beside(Credentials given, Credentials kept) {
    return name -> given.find(name).or(() -> kept.find(name));
  }

  /**
   * Returns the file that was named, which has to be there, or the one that may lie here.
   *
   * @throws InputException if it is not there or holds something else than assignments
   */
  private DotEnvFile dotEnv() throws IOException, InputException {
    if (envFile != null && !Files.exists(envFile)) {
      throw InputException.notFound(
          "Expected a file behind --env-file but there is no \"" + envFile + "\"", List.of());
    }
    try {
      return DotEnvFile.read(envFile == null ? Path.of(".env") : envFile);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new InputException(
          e.getMessage()
              + "; nothing of the file counts until the line is mended, or put a # before it");
    }
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
