package io.github.authdex.generator.emit.insomnia;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.YamlPrinter;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes an Insomnia collection with its environments in one file. Authentication stands on one
 * folder around all requests; a request has its own where it needs another, and {@code none} where
 * it needs none. No credential is in the file: the environment has a variable for each, empty.
 */
public final class InsomniaEmitter implements CollectionEmitter {
  @Override
  public CollectionTool tool() {
    return new InsomniaTool();
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, new InsomniaTool(), filling);
    String file = collection.slug() + ".insomnia.yaml";
    collection.report(file, diagnostics);
    return List.of(
        new OutputFile(file, YamlPrinter.of(new InsomniaCollection(collection).write())));
  }
}
