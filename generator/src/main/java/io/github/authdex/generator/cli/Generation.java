package io.github.authdex.generator.cli;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputException;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads an API, emits one format of it and writes the files, telling what was noticed. */
final class Generation {
  private static final int SHOWN = 20;

  private final Terminal terminal;
  private final ApiInput input;

  Generation(Terminal terminal, ApiInput input) {
    this.terminal = terminal;
    this.input = input;
  }

  int write(Emitter emitter, Path output) throws Exception {
    Authdex.Loaded loaded = input.load(terminal);
    List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
    List<OutputFile> files = emitter.emit(loaded.model(), diagnostics::add);
    report(diagnostics);
    write(files, output);
    terminal
        .err()
        .println(
            loaded.model().auth().id()
                + ": "
                + files.size()
                + (files.size() == 1 ? " file" : " files"));
    return ExitCode.DONE;
  }

  private void write(List<OutputFile> files, Path output) throws InputException {
    try {
      new OutputFolder(output).write(files).forEach(terminal.out()::println);
    } catch (OutputException e) {
      throw new InputException(e.getMessage());
    }
  }

  /** Corrections and losses first; of many alike the first few say enough. */
  private void report(List<Diagnostic> diagnostics) {
    diagnostics.stream().limit(SHOWN).forEach(terminal.err()::println);
    if (diagnostics.size() > SHOWN) {
      terminal.err().println("… and " + (diagnostics.size() - SHOWN) + " more notes");
    }
  }
}
