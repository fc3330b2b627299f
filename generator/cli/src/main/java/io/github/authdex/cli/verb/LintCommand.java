package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.FindingJson;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.SarifOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.DocumentInput;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.generator.lint.DocumentLint;
import io.github.authdex.generator.lint.LintFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex lint}: what is wrong with how a document says that its API authenticates. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Check how OpenAPI documents say that their APIs authenticate: by themselves, and against"
            + " the catalog.",
    footerHeading = "%nExamples:%n",
    footer = {"  authdex lint openapi.yaml", "  authdex lint openapi.yaml --sarif > lint.sarif"})
public final class LintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "OpenAPI documents (2.0 to 3.2, JSON or YAML), or -.")
  private List<String> files;

  @Option(
      names = "--api",
      completionCandidates = KnownWords.Ids.class,
      paramLabel = "ID",
      description = "The API of the catalog, where the documents' servers do not tell.")
  private String api;

  @Option(names = "--alone", description = "Do not compare with the catalog.")
  private boolean alone;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Option(names = "--sarif", description = "Print the findings as SARIF 2.1.0.")
  private boolean sarif;

  @Mixin private CatalogOption catalogOption;

  public LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (json && sarif) {
      throw new InputException("Expected --json or --sarif but there are both");
    }
    Optional<Catalog> catalog =
        alone ? Optional.empty() : Optional.of(catalogOption.load(terminal));
    Optional<String> id = Optional.empty();
    if (api != null && catalog.isPresent()) {
      id = Optional.of(CatalogOption.require(catalog.get(), api).id());
    }
    List<LintFinding> findings = new ArrayList<>();
    for (String file : files) {
      findings.addAll(lint(DocumentInput.of(file, terminal), catalog, id));
    }
    print(findings);
    return findings.stream().allMatch(LintCommand::isNote) ? ExitCode.DONE : ExitCode.FAULT;
  }

  private List<LintFinding> lint(
      DocumentInput input, Optional<Catalog> catalog, Optional<String> id) throws IOException {
    List<LintFinding> findings = new ArrayList<>(DocumentLint.lint(input.document()));
    boolean read =
        findings.stream().noneMatch(one -> one.diagnostic().rule().equals(DocumentLint.NO_OPENAPI));
    if (catalog.isPresent() && read) {
      try {
        DocumentLint.drift(input.document(), input.folder(), catalog.get(), id)
            .ifPresent(findings::addAll);
      } catch (SourceException e) {
        // What it cannot be used for is a finding like others.
        e.diagnostics().stream()
            .filter(one -> findings.stream().noneMatch(known -> isSame(known, one)))
            .map(LintFinding::ofUnusable)
            .forEach(findings::add);
      }
    }
    findings.sort(Comparator.comparingInt(finding -> finding.diagnostic().line()));
    return findings;
  }

  private static boolean isSame(LintFinding known, Diagnostic other) {
    return known.diagnostic().severity() == Severity.ERROR
        && known.diagnostic().rule().equals(other.rule());
  }

  private static boolean isNote(LintFinding finding) {
    return finding.diagnostic().severity() == Severity.NOTE;
  }

  private void print(List<LintFinding> findings) {
    if (json) {
      terminal.out().print(JsonOutput.of(findings.stream().map(LintCommand::toJson).toList()));
    } else if (sarif) {
      terminal.out().print(SarifOutput.of(findings.stream().map(LintCommand::result).toList()));
    } else {
      findings.forEach(finding -> terminal.err().println(finding.withMend()));
    }
  }

  private static Map<String, Object> toJson(LintFinding finding) {
    Map<String, Object> map = FindingJson.of(finding.diagnostic());
    map.put("pointer", finding.pointer().toString());
    map.put("mend", finding.mend());
    return map;
  }

  private static SarifOutput.Result result(LintFinding finding) {
    return new SarifOutput.Result(finding.withMend(), 0, finding.pointer().toString());
  }
}
