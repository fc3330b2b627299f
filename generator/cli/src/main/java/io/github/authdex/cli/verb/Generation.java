package io.github.authdex.cli.verb;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputException;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Loads an API, emits one format of it and writes the files, telling what was noticed. */
final class Generation {
  private static final int SHOWN = 20;

  private final Terminal terminal;
  private final Loader loader;
  private final Function<Authdex.Loaded, ApiModel> part;

  /** What loads an API. */
  @FunctionalInterface
  interface Loader {
    /** Returns the API that is meant, telling {@code terminal} where it is from. */
    Authdex.Loaded load(Terminal terminal) throws Exception;
  }

  /**
   * Makes what emits one part of what {@code loader} loads.
   *
   * @param part the API as the format wants it
   */
  Generation(Terminal terminal, Loader loader, Function<Authdex.Loaded, ApiModel> part) {
    this.terminal = terminal;
    this.loader = loader;
    this.part = part;
  }

  /** Writes all and tells which files. */
  int write(Emitter emitter, Destination output) throws Exception {
    return write(loaded -> emitter, output);
  }

  /** Writes likewise what depends on the API that is loaded. */
  int write(Function<Authdex.Loaded, Emitter> emitters, Destination output) throws Exception {
    Authdex.Loaded loaded = loader.load(terminal);
    Emitter emitter = emitters.apply(loaded);
    List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
    List<OutputFile> files = emitter.emit(part.apply(loaded), diagnostics::add);
    save(terminal, loaded.model().auth().id(), emitter.format(), files, diagnostics, output);
    return ExitCode.DONE;
  }

  /** Writes {@code files} of one format for the API {@code id} likewise. */
  static void save(
      Terminal terminal,
      String id,
      String format,
      List<OutputFile> files,
      List<Diagnostic> diagnostics,
      Destination output)
      throws InputException {
    report(terminal, diagnostics);
    String what = format + " of " + id;
    OutputFolder.Replacement done = replace(what + " in " + folderOf(files), files, output);
    boolean all = files.size() <= output.shown();
    done.files().stream().limit(all ? files.size() : 1).forEach(terminal.out()::println);
    tellStale(terminal, done);
    terminal
        .err()
        .println(
            id
                + ": "
                + files.size()
                + (files.size() == 1 ? " file" : " files")
                + changes(done)
                + (all ? "" : " below " + output.folder() + "; --list names them all"));
  }

  /** Where a run found files of an earlier one. */
  private static String changes(OutputFolder.Replacement done) {
    int same = done.files().size() - done.written().size();
    return same + done.removed().size() == 0
        ? ""
        : " ("
            + done.written().size()
            + " written, "
            + same
            + " unchanged, "
            + done.removed().size()
            + " removed)";
  }

  private static OutputFolder.Replacement replace(
      String source, List<OutputFile> files, Destination output) throws InputException {
    try {
      return new OutputFolder(output.folder()).replace(source, files, output.overwriting());
    } catch (OutputException e) {
      throw new InputException(e.getMessage() + (e.isOverwritable() ? ": --force" : ""));
    }
  }

  private static void tellStale(Terminal terminal, OutputFolder.Replacement done) {
    done.removed().forEach(path -> terminal.err().println("removed, no longer generated: " + path));
    done.kept()
        .forEach(
            path ->
                terminal
                    .err()
                    .println("kept as it was filled in; remove it to get a new one: " + path));
    done.left()
        .forEach(
            path ->
                terminal
                    .err()
                    .println("no longer generated, but changed by hand; remove it: " + path));
  }

  /** Two clients of one API may stand in two packages. */
  private static String folderOf(List<OutputFile> files) {
    String first = files.isEmpty() ? "" : files.get(0).path();
    return "./" + first.substring(0, first.lastIndexOf('/') + 1);
  }

  /** Corrections and losses first; of many alike the first few say enough. */
  private static void report(Terminal terminal, List<Diagnostic> diagnostics) {
    diagnostics.stream().limit(SHOWN).forEach(terminal.err()::println);
    if (diagnostics.size() > SHOWN) {
      terminal.err().println("… and " + (diagnostics.size() - SHOWN) + " more notes");
    }
  }
}
