package io.github.authdex.cli.verb;

import io.github.authdex.generator.select.OperationSelection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which operations are wanted. */
final class SelectionOption {
  @Option(
      names = "--include",
      paramLabel = "WORD",
      description = {
        "Only operations that this fits: a tag, an operation's id, or a path such as",
        "/users/** or \"GET /users/*\". May be given several times."
      })
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "WORD",
      description = "No operations that this fits. May be given several times.")
  private List<String> exclude = new ArrayList<>();

  OperationSelection selection() {
    return new OperationSelection(include, exclude);
  }

  /** Returns what is said here, or else {@code others} of each. */
  OperationSelection or(List<String> othersIncluded, List<String> othersExcluded) {
    return new OperationSelection(
        include.isEmpty() ? othersIncluded : include, exclude.isEmpty() ? othersExcluded : exclude);
  }
}
