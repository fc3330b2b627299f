package io.github.authdex.cli.verb;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.login.LiveValues;
import io.github.authdex.cli.login.Login;
import io.github.authdex.cli.login.LoginStore;
import io.github.authdex.cli.login.MaskedStream;
import io.github.authdex.cli.login.ProfileOption;
import io.github.authdex.cli.login.Vouched;
import io.github.authdex.cli.print.Printer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex run}: a program with the credentials that are kept in its environment. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    customSynopsis = "authdex run [OPTIONS] -- COMMAND [ARGUMENTS]",
    description = {
      "Run a program that finds in its environment what \"login\" keeps.",
      "The variables have the names that \"show\" tells. Secrets in what it prints are masked."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex run -- newman run github.postman_collection.json",
      "  authdex run --api stripe --profile test -- ./mvnw test"
    })
public final class RunCommand implements Callable<Integer> {
  private static final int NOT_FOUND = 127; // As of a shell.

  private final Terminal terminal;

  @Option(
      names = "--api",
      completionCandidates = KnownWords.Ids.class,
      paramLabel = "API",
      description = "Give the credentials of this API alone; may be repeated. All when left out.")
  private List<String> apis = List.of();

  @Parameters(
      arity = "1..*",
      paramLabel = "COMMAND",
      description = "The program and its arguments.")
  private List<String> command;

  @Mixin private ProfileOption profile;
  @Mixin private CatalogOption catalogOption;

  public RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Map<String, String> variables = new LinkedHashMap<>();
    Map<String, String> secrets = new LinkedHashMap<>();
    Catalog catalog = catalogOption.load(terminal);
    LoginStore store = LoginStore.here(terminal);
    for (Login login : logins(catalog, store)) {
      Optional<Entry> entry = login.entry(catalog);
      if (entry.isPresent()) {
        Vouched.require(catalog, login.api());
        LiveValues live = LiveValues.of(entry.get(), login.resolved(this::warn), store.tokens());
        live.doubts(entry.get(), login.profile()).forEach(this::warn);
        live.values()
            .forEach(
                (name, value) -> {
                  CredentialSpec spec = entry.get().credentials().get(name);
                  if (spec != null && !spec.env().isEmpty()) {
                    variables.put(spec.env(), value.reveal());
                    if (spec.secret()) {
                      secrets.put("<" + spec.env() + ">", value.reveal());
                    }
                  }
                });
      }
    }
    return run(variables, secrets);
  }

  private void warn(String sentence) {
    terminal.err().println("authdex: warning: " + sentence);
  }

  private List<Login> logins(Catalog catalog, LoginStore store) throws IOException, InputException {
    List<Login> wanted = new ArrayList<>();
    if (apis.isEmpty() && store.exists()) {
      store.open().all().stream()
          .filter(login -> login.profile().equals(profile.name()))
          .forEach(wanted::add);
    }
    for (String api : apis) {
      wanted.add(store.require(CatalogOption.require(catalog, api).id(), profile.name()));
    }
    if (wanted.isEmpty()) {
      throw LoginStore.none("any API", profile.name());
    }
    return wanted;
  }

  private int run(Map<String, String> variables, Map<String, String> secrets)
      throws InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.INHERIT);
    builder.environment().remove(LoginStore.PASSPHRASE); // It opens all logins, not these alone.
    builder.environment().putAll(variables);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      terminal.err().println("authdex: cannot run " + command.get(0) + ": " + e.getMessage());
      return NOT_FOUND;
    }
    CompletableFuture<Void> errors =
        CompletableFuture.runAsync(
            () -> pass(new MaskedStream(process.getErrorStream(), secrets), terminal.err()));
    pass(new MaskedStream(process.getInputStream(), secrets), terminal.out());
    errors.join();
    return process.waitFor();
  }

  private static void pass(InputStream masked, Printer to) {
    try (masked) {
      to.body(masked, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
