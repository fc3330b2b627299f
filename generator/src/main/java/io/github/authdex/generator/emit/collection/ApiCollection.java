package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.sample.SampleValues;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An API as a collection for one tool: what each request is made of and what it carries. */
public final class ApiCollection {
  private final ApiModel model;
  private final CollectionTool tool;
  private final CollectionParts parts;
  private final Filling filling;
  private final SampleValues sample;
  private final SavedResponses responses;

  private ApiCollection(ApiModel model, CollectionTool tool, Filling filling) {
    this.filling = filling;
    this.model = model;
    this.tool = tool;
    this.parts = CollectionParts.of(model, tool);
    this.sample = SampleValues.ofRequests(model.schemas());
    this.responses = new SavedResponses(model.schemas());
  }

  /** Returns {@code model} as a collection for {@code tool}. */
  public static ApiCollection of(ApiModel model, CollectionTool tool) {
    return of(model, tool, Filling.NONE);
  }

  /** Returns the same with what its variables hold from the beginning. */
  public static ApiCollection of(ApiModel model, CollectionTool tool, Filling filling) {
    return new ApiCollection(model, tool, filling);
  }

  public ApiModel model() {
    return model;
  }

  /** Returns the name of the collection's files, without extension. */
  public String slug() {
    return FileSlug.of(model.auth().id());
  }

  /** Returns what a person must know of the collection, as Markdown. */
  public String description() {
    return CollectionDescription.of(model, variables(), new AuthGuide(tool, model, parts));
  }

  /** Returns the steps that the description tells, for each alternative that needs any. */
  public List<GuidePart> guide() {
    return new AuthGuide(tool, model, parts).parts();
  }

  /** Returns the operations without a tag under the empty text, then those of each tag. */
  public Map<String, List<Operation>> byTag() {
    Map<String, List<Operation>> byTag = new LinkedHashMap<>();
    byTag.put("", new ArrayList<>());
    for (Operation operation : model.operations()) {
      byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(operation);
    }
    return byTag;
  }

  /** Returns every variable that requests refer to, each once. */
  public List<EnvironmentVariable> variables() {
    return parts.variables().stream().map(filling::fill).toList();
  }

  /** Returns what each request carries that has nothing of its own. */
  public SchemeRendering auth() {
    return parts.auths().common();
  }

  /**
   * Returns what chooses among the API's alternatives, if the tool can switch and there are any.
   */
  public Optional<AuthSwitch> authSwitch() {
    return parts.authSwitch();
  }

  /** Returns whether some requests show a client certificate. */
  public boolean showsCertificate() {
    return parts.auths().used().stream()
        .flatMap(alternative -> alternative.names().stream())
        .map(model.auth().schemes()::get)
        .anyMatch(bound -> bound != null && bound.scheme() instanceof MtlsScheme);
  }

  /** Returns the variables without which some requests do not authenticate, each once. */
  public List<String> carried() {
    return parts.auths().renderings().stream()
        .flatMap(rendering -> rendering.carried().stream())
        .distinct()
        .toList();
  }

  /** Returns the scripts that requests need, each with what it must know of the API. */
  public Map<Script, List<ObjectNode>> scripts() {
    Map<Script, Set<ObjectNode>> distinct = new EnumMap<>(Script.class);
    for (SchemeRendering rendering : parts.auths().renderings()) {
      rendering
          .scripts()
          .forEach(
              (script, data) ->
                  distinct.computeIfAbsent(script, key -> new LinkedHashSet<>()).addAll(data));
    }
    Map<Script, List<ObjectNode>> scripts = new EnumMap<>(Script.class);
    distinct.forEach((script, data) -> scripts.put(script, List.copyOf(data)));
    return scripts;
  }

  /** Returns the request of {@code operation}. */
  public CollectionRequest request(Operation operation) {
    List<PlacedValue> fields = parts.auths().of(operation.id()).fields();
    var body = new RequestBodies(sample, fields).make(operation);
    var headers =
        new RequestHeaders(sample)
            .make(
                operation,
                fields,
                parts.headers(operation.id()),
                body.flatMap(RequestBody::contentType));
    String summary = operation.summary().strip();
    return new CollectionRequest(
        operation.id(),
        summary.isEmpty() ? operation.id() : summary,
        operation.description(),
        LiteralText.text(operation.method()),
        new RequestUrls(operation, sample, fields).make(parts.baseUrls().reference(operation)),
        headers,
        body,
        parts.auths().own(operation.id()));
  }

  /** Returns the answers that stand beside the request of {@code operation}, in order. */
  public List<SavedResponse> responses(Operation operation) {
    return responses.make(operation);
  }

  /**
   * Returns the request of {@code operation} without a field of its own where its auth puts one,
   * for tools that would send both.
   */
  public CollectionRequest requestBesideAuth(Operation operation) {
    CollectionRequest request = request(operation);
    return parts.auths().of(operation.id()).authAsField().map(request::without).orElse(request);
  }

  /** Returns the environments: the usual server's, and one for each other place with a name. */
  public List<CollectionEnvironment> environments() {
    List<CollectionEnvironment> all = new ArrayList<>();
    all.add(new CollectionEnvironment(slug(), "", variables()));
    NamedServers.of(model)
        .forEach(
            (name, server) -> {
              String slug = slug() + "-" + FileSlug.of(name);
              all.add(new CollectionEnvironment(slug, name, of(at(server), tool).variables()));
            });
    return all;
  }

  private ApiModel at(Server server) {
    return new ApiModel(
        model.title(),
        model.version(),
        model.description(),
        List.of(server),
        model.auth(),
        model.operations(),
        model.schemas());
  }

  /**
   * Tells {@code diagnostics} what the API says and the collection cannot.
   *
   * @param file the collection's
   */
  public void report(String file, Consumer<Diagnostic> diagnostics) {
    new LossReport(tool, model, parts.auths(), file).report(diagnostics);
  }

  /**
   * Tells {@code diagnostics} which answers were left out of those that were asked for.
   *
   * @param file the collection's
   */
  public void reportResponses(String file, Consumer<Diagnostic> diagnostics) {
    if (responses.leftOut() > 0) {
      diagnostics.accept(
          new Diagnostic(
              Diagnostic.Severity.NOTE,
              file,
              1,
              responses.leftOut()
                  + " answers that the document describes and does not show are not saved: the"
                  + " collection is large enough",
              tool.format() + "-responses"));
    }
  }
}
