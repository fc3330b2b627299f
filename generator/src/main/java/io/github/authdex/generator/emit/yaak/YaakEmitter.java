package io.github.authdex.generator.emit.yaak;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a Yaak workspace with its environments in one file. Authentication stands on the
 * workspace; a request has its own where it needs another, and {@code none} where it needs none. No
 * credential is in the file: the environment has a variable for each, empty.
 */
public final class YaakEmitter implements CollectionEmitter {
  @Override
  public CollectionTool tool() {
    return new YaakTool();
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, new YaakTool(), filling);
    String file = collection.slug() + ".yaak.json";
    collection.report(file, diagnostics);
    return List.of(new OutputFile(file, JsonPrinter.of(new YaakCollection(collection).write())));
  }
}
