package io.github.authdex.generator.emit.postman;

import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.model.ApiModel;

/** The environment of a collection with values in it, for a server that is not the API's own. */
public final class FilledEnvironment {
  private FilledEnvironment() {}

  /**
   * Returns the text of the environment's file. It fits the collection that {@link PostmanEmitter}
   * writes for {@code model}.
   *
   * @param name of the server, which stands behind the API's title
   */
  public static String of(ApiModel model, String name, Filling filling) {
    ApiCollection collection = ApiCollection.of(model, new PostmanTool(), filling);
    return JsonPrinter.of(
        EnvironmentWriter.write(
            model, new CollectionEnvironment("", name, collection.variables())));
  }
}
