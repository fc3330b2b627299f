package io.github.authdex.cli.verb;

import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.FindingJson;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.SarifOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex check}: whether catalog entries are as they should be. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check catalog entries: shape, references, evidence.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex check catalog/entries/a/acme.yaml --fix",
      "  authdex check catalog/entries --sarif",
      "  authdex check catalog/entries/a/acme.yaml --evidence"
    })
public final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      arity = "1..*",
      description = "Entries, or folders of entries.")
  private List<Path> paths;

  @Option(
      names = "--fix",
      description =
          "Mend what needs no knowledge of the API (order, spaces, full stops, defaults, spelling"
              + " of headers), keep the comments, and say what was done.")
  private boolean fix;

  @Option(
      names = "--again",
      description =
          "Check files anew that have not changed since this program was built, which checked them;"
              + " without it what it found is told again.")
  private boolean again;

  @ArgGroup private Form form = new Form();

  /** How findings are printed. */
  static final class Form {
    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(
        names = "--sarif",
        description = "Print the findings as SARIF 2.1.0, which code hosts and editors show.")
    private boolean sarif;
  }

  @ArgGroup(exclusive = false)
  private EvidenceOption evidence;

  @ArgGroup(exclusive = false)
  private DigestOption digest;

  public CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    for (Path path : paths) {
      if (Files.isDirectory(path) && EntryFolder.files(path).isEmpty()) {
        throw InputException.notFound(
            "Expected entries (*.yaml) in \"" + path + "\" but there are none", List.of());
      }
      if (!Files.exists(path)) {
        throw InputException.notFound(
            "Expected an entry or a folder but there is no \"" + path + "\"", List.of());
      }
    }
    if (fix) {
      EntryFixes.apply(paths, terminal);
    }
    if (digest != null) {
      digest.write(paths, terminal);
    }
    List<Diagnostic> findings =
        new ArrayList<>(
            again
                ? EntryFolder.check(paths, CatalogOption.edited())
                : EntryFolder.checkChanged(paths, CatalogOption.edited()));
    if (evidence != null) {
      findings.addAll(evidence.read(paths, terminal));
    }
    if (form.sarif) {
      terminal.out().print(SarifOutput.of(findings.stream().map(SarifOutput.Result::of).toList()));
    } else if (form.json) {
      terminal.out().print(JsonOutput.of(findings.stream().map(FindingJson::of).toList()));
    } else {
      findings.forEach(terminal.err()::println);
    }
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
        ? ExitCode.FAULT
        : ExitCode.DONE;
  }
}
