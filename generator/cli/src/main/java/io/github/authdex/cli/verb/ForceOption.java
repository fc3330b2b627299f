package io.github.authdex.cli.verb;

import io.github.authdex.generator.emit.OutputFolder.Overwriting;
import picocli.CommandLine.Option;

/** Whether files are overwritten that are not as authdex left them. */
final class ForceOption {
  @Option(
      names = "--force",
      description =
          "Overwrite files too that authdex did not write, or that were changed since it did.")
  private boolean force;

  Overwriting overwriting() {
    return force ? Overwriting.ALL : Overwriting.OWN;
  }
}
