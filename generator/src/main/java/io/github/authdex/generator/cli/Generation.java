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

  /**
   * Writes all and tells which files.
   *
   * @param shown how many files may be named each; of more the first alone is, which leads to them
   */
  int write(Emitter emitter, Path output, int shown) throws Exception {
    Authdex.Loaded loaded = input.load(terminal);
    List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
    List<OutputFile> files = emitter.emit(loaded.model(), diagnostics::add);
    report(diagnostics);
    List<Path> written = write(files, output);
    written.stream().limit(files.size() > shown ? 1 : shown).forEach(terminal.out()::println);
    terminal
        .err()
        .println(
            loaded.model().auth().id()
                + ": "
                + files.size()
                + (files.size() == 1 ? " file" : " files")
                + (files.size() > shown ? " below " + output + "; --list names them all" : ""));
    return ExitCode.DONE;
  }

  private static List<Path> write(List<OutputFile> files, Path output) throws InputException {
    try {
      return new OutputFolder(output).write(files);
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
