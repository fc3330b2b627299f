package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.Server;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes a Postman collection and its environment, one more for each further server that has a
 * name, such as a sandbox. Auth stands on the collection; a request has its own where it needs
 * another, and {@code noauth} where it needs none. No credential is in any file: the environment
 * declares a variable for each, empty.
 */
public final class PostmanEmitter implements Emitter {
  @Override
  public String format() {
    return "postman";
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Consumer<Diagnostic> diagnostics) {
    String slug = slug(model.auth().id());
    String file = slug + ".postman_collection.json";
    CollectionParts parts = CollectionParts.of(model);
    new LossReport(model, parts.auths(), file).report(diagnostics);
    List<OutputFile> files = new ArrayList<>();
    files.add(new OutputFile(file, JsonPrinter.of(new CollectionWriter(model, parts).write())));
    files.add(environment(slug, "", model, parts));
    for (Server server : model.servers()) {
      boolean other = !server.equals(model.servers().get(0)) && !server.name().isEmpty();
      if (other) {
        String name = slug + "-" + slug(server.name());
        ApiModel there = at(server, model);
        files.add(environment(name, server.name(), there, CollectionParts.of(there)));
      }
    }
    return files;
  }

  private static OutputFile environment(
      String slug, String server, ApiModel model, CollectionParts parts) {
    return new OutputFile(
        slug + ".postman_environment.json",
        JsonPrinter.of(EnvironmentWriter.write(model, server, parts.variables())));
  }

  private static ApiModel at(Server server, ApiModel model) {
    return new ApiModel(
        model.title(),
        model.version(),
        model.description(),
        List.of(server),
        model.auth(),
        model.operations(),
        model.schemas());
  }

  /** Returns a file name of lower-case letters, digits and hyphens that no system reserves. */
  private static String slug(String id) {
    String plain =
        id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String slug = plain.substring(0, Math.min(plain.length(), 80)).replaceAll("-$", "");
    boolean reserved = slug.isEmpty() || slug.matches("con|prn|aux|nul|(com|lpt)[0-9]");
    return reserved ? "api" + (slug.isEmpty() ? "" : "-" + slug) : slug;
  }
}
