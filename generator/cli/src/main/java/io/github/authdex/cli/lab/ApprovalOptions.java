package io.github.authdex.cli.lab;

import io.github.authdex.lab.run.ConsentTerms;
import java.util.List;
import picocli.CommandLine.Option;

/** How people consent on the lab. */
public final class ApprovalOptions {
  @Option(
      names = "--auto-approve",
      description = "Take a person's consent as given, so that no page is shown.")
  private boolean automatic;

  @Option(
      names = "--redirect-uri",
      paramLabel = "URL",
      description =
          "Let the answer to an authorization request go there, too; else to loopback alone.")
  private List<String> redirectUris = List.of();

  /** Returns the terms. */
  public ConsentTerms terms() {
    return new ConsentTerms(automatic, redirectUris);
  }
}
