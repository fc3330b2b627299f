package io.github.authdex.cli.verb;

import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.request.ApiInput;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.javaclient.JavaClientEmitter;
import io.github.authdex.generator.select.ReachedSchemas;
import io.github.authdex.model.ApiModel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code authdex client}: a typed Java client with auth built in. */
@Command(
    name = "client",
    mixinStandardHelpOptions = true,
    description = "Write a typed Java client that stands on authdex-runtime alone.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex client openapi.yaml --package com.acme.api -o src/main/java",
      "  authdex client stripe --package com.acme.stripe -o src/main/java"
    })
public final class ClientCommand implements Callable<Integer> {
  /** As many paths as one reads. */
  private static final int FEW = 10;

  private final Terminal terminal;

  @Mixin private ApiInput input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "authdex-client",
      description = "The source root to write below; ${DEFAULT-VALUE} when left out.")
  private Path output;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = "api.client",
      description = "The Java package; ${DEFAULT-VALUE} when left out.")
  private String packageName;

  @Option(
      names = {"-v", "--list"},
      description = "Name each file that is written; of many only the client itself otherwise.")
  private boolean all;

  @Option(names = "--all-schemas", description = "Write the schemas too that no operation reaches.")
  private boolean allSchemas;

  @Mixin private SelectionOption selection;

  @Mixin private ForceOption force;

  public ClientCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
      throw new InputException(
          "Expected a Java package such as com.acme.api but was \"" + packageName + "\"");
    }
    return new Generation(terminal, input, this::model)
        .write(
            new JavaClientEmitter(packageName),
            new Destination(output, force.overwriting(), all ? Integer.MAX_VALUE : FEW));
  }

  private ApiModel model(Authdex.Loaded loaded) {
    ApiModel model = loaded.select(selection.selection()).model();
    ApiModel reached = allSchemas ? model : ReachedSchemas.of(model);
    int left = model.schemas().size() - reached.schemas().size();
    if (left > 0) {
      terminal
          .err()
          .println(
              "left out, as no operation reaches them: "
                  + left
                  + (left == 1 ? " schema" : " schemas")
                  + "; --all-schemas writes them too");
    }
    return reached;
  }
}
