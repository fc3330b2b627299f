package io.github.authdex.cli.verb;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.CredentialOwners;
import io.github.authdex.catalog.CredentialOwners.Owner;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.login.PastedCredential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code authdex identify}: which APIs a credential may be of. It is never shown. */
@Command(
    name = "identify",
    mixinStandardHelpOptions = true,
    description =
        "Read a credential from standard input and say which APIs' credential it looks like. It is"
            + " never shown and goes nowhere.",
    footerHeading = "%nExamples:%n",
    footer = {"  pbpaste | authdex identify", "  authdex identify --json < key.txt"})
public final class IdentifyCommand implements Callable<Integer> {
  /** Longer than any credential, certificates with their keys included. */
  private static final int LONGEST = 256 << 10;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  /** Taken only to be refused: what is not taken would be shown in the refusal. */
  @Parameters(hidden = true, arity = "0..*")
  private List<String> arguments;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Mixin private CatalogOption catalogOption;

  public IdentifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (arguments != null && !arguments.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected the credential on standard input alone: what is an argument, all programs of"
              + " this machine can see. If it was a real one, replace it");
    }
    Secret secret = read();
    List<Owner> owners = CredentialOwners.of(secret, catalogOption.load(terminal));
    if (json) {
      terminal.out().print(JsonOutput.of(owners.stream().map(IdentifyCommand::toJson).toList()));
    } else {
      owners.forEach(this::print);
    }
    if (owners.isEmpty()) {
      terminal.err().println("No API of the catalog is known to have credentials of this form");
      return ExitCode.FAULT;
    }
    return ExitCode.DONE;
  }

  private Secret read() throws IOException, InputException {
    byte[] bytes = terminal.in().readNBytes(LONGEST + 1);
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (bytes.length > LONGEST) {
      throw new InputException("Expected a credential but there is more than 256 KiB");
    }
    if (text.isEmpty()) {
      throw new InputException("Expected a credential on standard input but it is empty");
    }
    terminal.cover().hide("credential", PastedCredential.clean(text));
    return Secret.of(PastedCredential.clean(text));
  }

  private void print(Owner owner) {
    terminal
        .out()
        .println(
            String.format("%-24s %-32s ", owner.api().id(), owner.credential().env())
                + owner.credential().title()
                + (owner.byPrefix() ? ", by how it starts" : ", by its length and characters"));
  }

  private static Map<String, Object> toJson(Owner owner) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("api", owner.api().id());
    map.put("title", owner.api().title());
    map.put("credential", owner.credential().name());
    map.put("env", owner.credential().env());
    map.put("by", owner.byPrefix() ? "prefix" : "length");
    return map;
  }
}
