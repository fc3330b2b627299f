package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.cli.apply.AppliedFile;
import io.github.authdex.cli.apply.ApplyOutput;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.generator.apply.ApplyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code authdex apply}: auth set in collections that people already have. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description =
        "Set auth in collections that you have, and take the credentials out that are pasted in"
            + " them. All else stays as it is. The result is printed, and nothing is overwritten but"
            + " by --in-place, which keeps a backup.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex apply my.postman_collection.json --dry-run",
      "  authdex apply my.postman_collection.json --in-place",
      "  authdex apply *.json -o changed/ --secrets-to pasted.json"
    })
public final class ApplyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Collections of Postman (2.0, 2.1), Insomnia or Hoppscotch, folders of Bruno, archives"
              + " (HAR) or .http files; or -.")
  private List<String> files;

  @Option(names = "--dry-run", description = "Print what would change, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--in-place",
      description = "Write into the files. What they were is kept beside them, in FILE.bak.")
  private boolean inPlace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write into this file, or into this folder.")
  private Path output;

  @Option(
      names = "--api",
      completionCandidates = KnownWords.Ids.class,
      paramLabel = "ID",
      description =
          "The API of requests whose host is a variable without value, or anybody's own; not of"
              + " those that go elsewhere.")
  private String api;

  @Option(
      names = "--environment",
      paramLabel = "FILE",
      description = "An environment that holds what stands in hosts. It is read, not changed.")
  private Path environment;

  @Option(
      names = "--secrets-to",
      paramLabel = "FILE",
      description =
          "Write an environment with what was taken out into this new file, which only you may"
              + " read. Without it the variables are yours to fill in.")
  private Path secrets;

  @Option(names = "--json", description = "Print what became of the collections as JSON.")
  private boolean json;

  @Mixin private CatalogOption catalogOption;

  public ApplyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    ApplyOutput results = new ApplyOutput(terminal, manner(), output, secrets, json);
    results.check(files);
    Catalog catalog = catalogOption.load(terminal);
    ApplyOptions options = options(catalog);
    List<AppliedFile> applied = new ArrayList<>();
    for (String file : files) {
      applied.add(AppliedFile.of(file, terminal, catalog, options));
    }
    results.write(applied);
    return applied.stream().anyMatch(AppliedFile::isUnknown) ? ExitCode.FAULT : ExitCode.DONE;
  }

  private ApplyOutput.Manner manner() throws InputException {
    if ((dryRun ? 1 : 0) + (inPlace ? 1 : 0) + (output == null ? 0 : 1) > 1) {
      throw new InputException(
          "Expected one of --dry-run, --in-place and -o but there are several");
    }
    if (dryRun) {
      return ApplyOutput.Manner.DIFF;
    }
    if (inPlace) {
      return ApplyOutput.Manner.IN_PLACE;
    }
    return output == null ? ApplyOutput.Manner.PRINT : ApplyOutput.Manner.COPY;
  }

  private ApplyOptions options(Catalog catalog) throws Exception {
    Optional<String> id =
        api == null ? Optional.empty() : Optional.of(CatalogOption.require(catalog, api).id());
    Map<String, String> values =
        environment == null ? Map.of() : AppliedFile.environment(environment);
    return new ApplyOptions(id, values);
  }
}
