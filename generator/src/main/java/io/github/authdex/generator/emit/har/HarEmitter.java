package io.github.authdex.generator.emit.har;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
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
import java.util.function.Consumer;

/**
 * Writes an HTTP archive (HAR 1.2) with an entry for each request, one more for each further server
 * that has a name. Where a credential belongs stands a placeholder, as {@code {{name}}}.
 */
public final class HarEmitter implements CollectionEmitter {
  @Override
  public CollectionTool tool() {
    return new HarTool();
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, new HarTool(), filling);
    collection.report(collection.slug() + ".har", diagnostics);
    List<OutputFile> files = new ArrayList<>();
    for (CollectionEnvironment environment : collection.environments()) {
      String file = environment.slug() + ".har";
      HarWriter writer = new HarWriter(collection, environment);
      files.add(new OutputFile(file, JsonPrinter.of(writer.write())));
      if (writer.hasPlaceholders()) {
        diagnostics.accept(placeholders(file));
      }
    }
    return files;
  }

  private static Diagnostic placeholders(String file) {
    return new Diagnostic(
        Severity.NOTE,
        file,
        1,
        "an archive has no variables; replace what stands as {{name}} in it, as its comment says",
        "har-placeholders");
  }
}
