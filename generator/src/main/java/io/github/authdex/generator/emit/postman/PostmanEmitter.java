package io.github.authdex.generator.emit.postman;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.JsonText;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.model.ApiModel;
import io.github.authdex.generator.model.FixedHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a Postman collection and its environment. Auth stands on the collection; a request has its
 * own where it needs another, and {@code noauth} where it needs none. No credential is in either
 * file: the environment declares a variable for each, empty.
 */
public final class PostmanEmitter implements Emitter {
  @Override
  public String format() {
    return "postman";
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Consumer<Diagnostic> diagnostics) {
    VariableNames names = new VariableNames(model.auth().id());
    BaseUrls baseUrls = new BaseUrls(model, names);
    List<HeaderWriter.Fixed> headers = headers(model, names);
    Auths auths = Auths.of(model, baseUrls, names);
    List<Variable> variables = variables(baseUrls, headers, auths);
    RequestWriter requests =
        new RequestWriter(model.auth().id(), auths, baseUrls, headers, new Sample(model.schemas()));
    String slug = slug(model.auth().id());
    String file = slug + ".postman_collection.json";
    new Losses(model, auths, file).report(diagnostics);
    return List.of(
        new OutputFile(
            file, JsonText.of(new CollectionWriter(model, auths, variables, requests).write())),
        new OutputFile(
            slug + ".postman_environment.json",
            JsonText.of(EnvironmentWriter.write(model, variables))));
  }

  private static List<HeaderWriter.Fixed> headers(ApiModel model, VariableNames names) {
    List<HeaderWriter.Fixed> headers = new ArrayList<>();
    for (FixedHeader header : model.auth().headers()) {
      String value = Literal.text(header.value().orElse(header.example()));
      Variable variable = new Variable(names.of(header.name()), value, false, header.description());
      headers.add(new HeaderWriter.Fixed(header, variable));
    }
    return headers;
  }

  private static List<Variable> variables(
      BaseUrls baseUrls, List<HeaderWriter.Fixed> headers, Auths auths) {
    Map<String, Variable> all = new LinkedHashMap<>();
    baseUrls.variables().forEach(variable -> all.put(variable.key(), variable));
    for (HeaderWriter.Fixed header : headers) {
      all.putIfAbsent(header.variable().key(), header.variable());
    }
    for (Rendering rendering : auths.renderings()) {
      rendering.variables().forEach(variable -> all.putIfAbsent(variable.key(), variable));
    }
    return List.copyOf(all.values());
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
