package io.github.authdex.generator.emit;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns a model into the files of one format. An emitter is a pure function: it reads no clock, no
 * environment and no disk, so equal models give equal bytes.
 */
public interface Emitter {
  /** Returns the name of the format on the command line, such as {@code postman}. */
  String format();

  /**
   * Returns the files for {@code model}.
   *
   * @param diagnostics told of each thing in the model that this format cannot express
   */
  List<OutputFile> emit(ApiModel model, Consumer<Diagnostic> diagnostics);
}
