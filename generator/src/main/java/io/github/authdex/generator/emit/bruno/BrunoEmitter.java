package io.github.authdex.generator.emit.bruno;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a collection for Bruno: a folder with a file for each request, which lie in folders of
 * their own by their tags, and an environment for the API's usual server and each further one that
 * has a name. Auth stands on the collection; a request has its own where it needs another, and none
 * where it needs none. No credential is in any file: the environments declare a variable for each.
 */
public final class BrunoEmitter implements CollectionEmitter {
  private final BrunoSyntax syntax;

  private BrunoEmitter(BrunoSyntax syntax) {
    this.syntax = syntax;
  }

  /** Returns an emitter of OpenCollection YAML, which Bruno reads since version 3. */
  public static BrunoEmitter yaml() {
    return new BrunoEmitter(new OpenCollectionYaml());
  }

  /** Returns an emitter of the {@code .bru} language, which Bruno before version 3 reads too. */
  public static BrunoEmitter bru() {
    return new BrunoEmitter(new BruLanguage());
  }

  @Override
  public CollectionTool tool() {
    return new BrunoTool(syntax.format());
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, tool(), filling);
    List<OutputFile> files = new BrunoFolder(collection, syntax, diagnostics).write();
    collection.report(files.get(0).path(), diagnostics);
    collection.reportResponses(files.get(0).path(), diagnostics);
    return files;
  }
}
