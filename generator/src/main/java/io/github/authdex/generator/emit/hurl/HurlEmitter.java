package io.github.authdex.generator.emit.hurl;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a file of requests for Hurl, and one of its variables for each server that has a name. A
 * file has nothing that requests could inherit, so that each carries its own auth; a token that
 * takes no person is asked for by the first request. No secret is in any file: it is given to
 * {@code hurl} as {@code --secret}. What is written is checked against Hurl's published grammar and
 * has not been run by Hurl.
 */
public final class HurlEmitter implements CollectionEmitter {
  @Override
  public CollectionTool tool() {
    return new HurlTool();
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, new HurlTool(), filling);
    String file = collection.slug() + ".hurl";
    collection.report(file, diagnostics);
    String requests = new HurlWriter(collection, file, diagnostics).write();
    Set<String> used = HurlWriter.names(requests);
    List<OutputFile> files = new ArrayList<>();
    files.add(new OutputFile(file, requests));
    for (CollectionEnvironment environment : collection.environments()) {
      files.add(OutputFile.toFillIn(environment.slug() + ".vars", variables(environment, used)));
    }
    return files;
  }

  private static String variables(CollectionEnvironment environment, Set<String> used) {
    StringBuilder lines = new StringBuilder();
    for (EnvironmentVariable variable : environment.variables()) {
      String name = HurlText.name(variable.key());
      if (used.contains(name) && !variable.secret()) {
        String value = variable.value().replaceAll("[\\p{Cc}\\x{2028}\\x{2029}]+", " ").strip();
        lines.append(name).append('=').append(value).append('\n');
      }
    }
    return lines.toString();
  }
}
