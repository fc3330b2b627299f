package io.github.authdex.generator.emit.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes one file of requests, and the environments that JetBrains' HTTP Client and httpyac read
 * beside it. A file has nothing that requests could inherit, so that each carries its own auth.
 * Where the tools have no form for it, a script beside the file signs, for httpyac alone. No
 * credential is in any file: the private environment declares a variable for each, empty.
 */
public final class HttpFileEmitter implements CollectionEmitter {
  @Override
  public CollectionTool tool() {
    return new HttpFileTool();
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, new HttpFileTool(), filling);
    String file = collection.slug() + ".http";
    collection.report(file, diagnostics);
    HttpFileScripts scripts = new HttpFileScripts(collection);
    HttpFileWriter writer = new HttpFileWriter(collection, scripts, file, diagnostics);
    String requests = writer.write();
    HttpFileEnvironments environments =
        new HttpFileEnvironments(
            collection.environments(), writer.configurations(), requests + scripts.references());
    List<OutputFile> files = new ArrayList<>();
    files.add(new OutputFile(file, requests));
    if (scripts.isNeeded()) {
      files.add(new OutputFile(scripts.file(), scripts.write()));
    }
    files.add(OutputFile.toFillIn("http-client.env.json", JsonPrinter.of(environments.shared())));
    ObjectNode secret = environments.secret();
    if (!secret.isEmpty()) {
      files.add(OutputFile.toFillIn("http-client.private.env.json", JsonPrinter.of(secret)));
    }
    return files;
  }
}
