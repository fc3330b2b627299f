package io.github.authdex.generator.emit.collection;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.function.Consumer;

/** Writes collections, whose environments a person fills in unless they are filled already. */
public interface CollectionEmitter extends Emitter {
  /** Returns what the collections are for. */
  CollectionTool tool();

  @Override
  default String format() {
    return tool().format();
  }

  @Override
  default List<OutputFile> emit(ApiModel model, Consumer<Diagnostic> diagnostics) {
    return emit(model, Filling.NONE, diagnostics);
  }

  /**
   * Returns the files for {@code model}.
   *
   * @param filling what variables hold from the beginning
   * @param diagnostics told of each thing in the model that this format cannot express
   */
  List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics);
}
