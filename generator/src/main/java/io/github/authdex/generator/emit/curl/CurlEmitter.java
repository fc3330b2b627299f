package io.github.authdex.generator.emit.curl;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a script for bash that calls an API by curl, and an example of the file that it reads its
 * variables from, one more for each further server that has a name. The example is to be copied, so
 * that what somebody fills in is not replaced when the script is written again. No credential is in
 * any file, nor ever an argument of a program that the script starts.
 */
public final class CurlEmitter implements CollectionEmitter {
  @Override
  public CollectionTool tool() {
    return new CurlTool();
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, new CurlTool(), filling);
    ShellNames names = ShellNames.of(model.auth(), collection.variables());
    String file = collection.slug() + ".sh";
    List<CollectionRequest> requests =
        model.operations().stream().map(collection::request).toList();
    new CurlLosses(collection, requests, names).report(file, diagnostics);
    List<OutputFile> files = new ArrayList<>();
    files.add(new OutputFile(file, new ScriptWriter(collection, requests, names).write()));
    for (CollectionEnvironment environment : collection.environments()) {
      files.add(
          new OutputFile(
              environment.slug() + ".env.example",
              VariableFile.write(environment, collection.slug(), names)));
    }
    return files;
  }
}
