package io.github.authdex.cli.verb;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.generator.methods.Methods;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code authdex methods}: a collection that shows every way to authenticate. */
@Command(
    name = "methods",
    mixinStandardHelpOptions = true,
    description = {
      "Write a collection that shows every way to authenticate, one in each folder.",
      "With --lab its environment holds throw-away credentials of a server on loopback, which runs"
          + " until it is stopped (Ctrl-C): import both, and send the requests."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex methods --lab -o methods/",
      "  authdex methods --format bruno --lab --port 8080 -o methods/"
    })
public final class MethodsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "authdex-methods",
      description = "Where to write, made if need be; ${DEFAULT-VALUE} when left out.")
  private Path output;

  @Option(
      names = "--format",
      defaultValue = "postman",
      description = "The format: ${COMPLETION-CANDIDATES}; postman when left out.",
      completionCandidates = CollectionCommand.CollectionFormats.class)
  private String format;

  @Option(names = "--lab", description = "Start the server, and fill in the environment for it.")
  private boolean lab;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The server's port; a free one if left out.")
  private int port;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Make the same credentials each time; random ones if left out.")
  private Long seed;

  @Mixin private ForceOption force;

  public MethodsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    CollectionEmitter emitter = CollectionCommand.emitter(format);
    ApiModel all = Methods.model();
    List<Operation> leftOut = Methods.leftOut(all, emitter);
    ApiModel model = Methods.without(all, leftOut);
    if (!lab) {
      write(emitter, model, Filling.NONE, leftOut);
      return ExitCode.DONE;
    }
    try (Lab running = start(model)) {
      write(emitter, model, LabFilling.of(model, running), leftOut);
      terminal.err().println("The lab runs at " + running.baseUrl() + "; stop it with Ctrl-C");
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }

  private void write(
      CollectionEmitter emitter, ApiModel model, Filling filling, List<Operation> leftOut)
      throws InputException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<OutputFile> files = emitter.emit(model, filling, diagnostics::add);
    String id = model.auth().id();
    Generation.save(
        terminal,
        id,
        format,
        files,
        diagnostics,
        new Destination(output, force.overwriting(), Integer.MAX_VALUE));
    for (Operation operation : leftOut) {
      terminal.err().println("left out, since " + format + " cannot: " + operation.tag());
    }
    terminal.err().println("left out, since it belongs to the connection: client certificates");
  }

  private Lab start(ApiModel model) throws InputException {
    LabOptions options = LabOptions.STANDARD.withPort(port);
    try {
      return Lab.start(model, seed == null ? options : options.withSeed(seed));
    } catch (IOException e) {
      throw new InputException(e.getMessage());
    }
  }
}
