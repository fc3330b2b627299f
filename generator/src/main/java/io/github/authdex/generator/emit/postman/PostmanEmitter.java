package io.github.authdex.generator.emit.postman;

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
import java.util.function.Consumer;

/**
 * Writes a Postman collection and its environment, one more for each further server that has a
 * name, such as a sandbox. Auth stands on the collection; a request has its own where it needs
 * another, and {@code noauth} where it needs none. No credential is in any file: the environment
 * declares a variable for each, empty.
 */
public final class PostmanEmitter implements CollectionEmitter {
  private final AnswerTests.Kind tests;

  public PostmanEmitter() {
    this(AnswerTests.Kind.NONE);
  }

  /** Makes one whose collections test the answers, too. */
  public PostmanEmitter(AnswerTests.Kind tests) {
    this.tests = tests;
  }

  @Override
  public CollectionTool tool() {
    return new PostmanTool();
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Filling filling, Consumer<Diagnostic> diagnostics) {
    ApiCollection collection = ApiCollection.of(model, new PostmanTool(), filling);
    String file = collection.slug() + ".postman_collection.json";
    collection.report(file, diagnostics);
    List<OutputFile> files = new ArrayList<>();
    files.add(
        new OutputFile(file, JsonPrinter.of(new CollectionWriter(collection, tests).write())));
    collection.reportResponses(file, diagnostics);
    for (CollectionEnvironment environment : collection.environments()) {
      files.add(
          OutputFile.toFillIn(
              environment.slug() + ".postman_environment.json",
              JsonPrinter.of(EnvironmentWriter.write(model, environment))));
    }
    String certificates = collection.slug() + ".newman_certificates.json";
    CertificateList.of(collection)
        .map(list -> OutputFile.toFillIn(certificates, JsonPrinter.of(list)))
        .ifPresent(files::add);
    return files;
  }
}
