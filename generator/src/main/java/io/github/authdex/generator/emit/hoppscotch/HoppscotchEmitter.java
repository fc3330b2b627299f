package io.github.authdex.generator.emit.hoppscotch;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a Hoppscotch collection and its environment, one more for each further server that has a
 * name. Auth stands on the collection; a request has its own where it needs another, and {@code
 * none} where it needs none. No credential is in any file: the environment declares a variable for
 * each, empty.
 */
public final class HoppscotchEmitter implements CollectionEmitter {
  @Override
  public CollectionTool tool() {
    return new HoppscotchTool();
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, new HoppscotchTool(), filling);
    String file = collection.slug() + ".hoppscotch_collection.json";
    collection.report(file, diagnostics);
    List<OutputFile> files = new ArrayList<>();
    files.add(new OutputFile(file, JsonPrinter.of(new HoppscotchCollection(collection).write())));
    Map<String, String> read = new HoppscotchScripts(collection).variables();
    for (CollectionEnvironment environment : collection.environments()) {
      files.add(
          OutputFile.toFillIn(
              environment.slug() + ".hoppscotch_environment.json",
              JsonPrinter.of(HoppscotchEnvironment.write(model, environment, read))));
    }
    return files;
  }
}
