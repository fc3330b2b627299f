package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Emits a typed client in Java 17: an entry class with a builder and what a caller can hold, a
 * class for each tag with its operations, and the models in a package of their own. The emitted
 * code needs the JDK and the runtime.
 */
public final class JavaClientEmitter implements Emitter {
  private static final Pattern PACKAGE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

  private final String packageName;

  /**
   * Makes an emitter into one package.
   *
   * @param packageName the package of the entry class, such as {@code com.acme.api}
   * @throws IllegalArgumentException if it is not the name of a package
   */
  public JavaClientEmitter(String packageName) {
    if (!PACKAGE.matcher(packageName).matches() || !SourceVersion.isName(packageName)) {
      throw new IllegalArgumentException(
          "Expected the name of a Java package, such as com.acme.api, but was \""
              + packageName
              + "\"");
    }
    this.packageName = packageName;
  }

  @Override
  public String format() {
    return "java";
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Consumer<Diagnostic> diagnostics) {
    return files(model, diagnostics, call -> {});
  }

  /**
   * What was emitted.
   *
   * @param files the entry class first
   * @param outline what a person calls of it
   */
  record Emitted(List<OutputFile> files, ClientOutline outline) {}

  /** Emits the same, and tells what a person calls of it. */
  Emitted emitOutlined(ApiModel model, Consumer<Diagnostic> diagnostics) {
    List<ClientOutline.Sample> calls = new ArrayList<>();
    List<OutputFile> files = files(model, diagnostics, calls::add);
    ClassName entry = claim(NameScope.ofTypes(), EntryName.of(model.title(), model.auth().id()));
    return new Emitted(files, new ClientOutline(entry, AuthType.named(model), calls));
  }

  /** Returns what a person calls of what is emitted, without printing it. */
  ClientOutline outline(ApiModel model) {
    List<ClientOutline.Sample> calls = new ArrayList<>();
    ApiModel read = XmlContents.of(model, new Losses());
    ModelTypes types = types(read, new Losses());
    types.emitNamed();
    Root root = root(read);
    emitTags(read, types, root, type -> {}, calls::add);
    return new ClientOutline(root.entry(), AuthType.named(model), calls);
  }

  private List<OutputFile> files(
      ApiModel whole, Consumer<Diagnostic> diagnostics, Consumer<ClientOutline.Sample> calls) {
    Losses losses = new Losses();
    ApiModel model = XmlContents.of(whole, losses);
    XmlLosses.addTo(losses, model);
    ModelTypes types = types(model, losses);
    types.emitNamed();
    List<OutputFile> root = rootFiles(model, types, calls);
    losses.tell(root.get(0).path(), diagnostics);
    List<OutputFile> models = types.files();
    return Stream.concat(root.stream(), models.stream()).toList();
  }

  private ModelTypes types(ApiModel model, Losses losses) {
    return new ModelTypes(
        packageName + ".model",
        model.schemas(),
        SentSchemas.of(model),
        PartSchemas.of(model),
        EnumUses.of(model),
        Titles.of(model),
        model.operations().stream().anyMatch(XmlContents::has),
        losses);
  }

  private List<OutputFile> rootFiles(
      ApiModel model, ModelTypes types, Consumer<ClientOutline.Sample> calls) {
    Root root = root(model);
    PrintedTypes files = new PrintedTypes(packageName);
    emitTags(model, types, root, files::add, calls);
    TypeSpec entry = new EntryType(model, root.entry(), root.constants()).emit(root.tags());
    OutputFile entryFile = JavaSource.of(packageName, entry);
    OutputFile constantsFile = JavaSource.of(packageName, root.constants().emit());
    return Stream.concat(Stream.of(entryFile, constantsFile), files.all().stream()).toList();
  }

  /**
   * The names of what stands beside the models.
   *
   * @param tags the class of each group of operations, in their order
   */
  private record Root(
      NameScope scope,
      ClassName entry,
      SecurityConstants constants,
      Map<ClassName, OperationGroup> tags) {}

  private Root root(ApiModel model) {
    NameScope scope = NameScope.ofTypes();
    ClassName entry = claim(scope, EntryName.of(model.title(), model.auth().id()));
    SecurityConstants constants =
        new SecurityConstants(claim(scope, entry.simpleName() + "Security"));
    Map<ClassName, OperationGroup> tags = new LinkedHashMap<>();
    Set<String> named = new HashSet<>();
    for (OperationGroup group : OperationGroup.of(model.operations())) {
      String wanted = JavaNames.type(group.name(), "Operations") + "Api";
      boolean first = named.add(group.name());
      String name = first ? scope.claim(wanted, group.name()) : scope.claim(wanted);
      tags.put(ClassName.get(packageName, name), group);
    }
    return new Root(scope, entry, constants, tags);
  }

  private static void emitTags(
      ApiModel model,
      ModelTypes types,
      Root root,
      Consumer<TypeSpec> emitted,
      Consumer<ClientOutline.Sample> calls) {
    ErrorTypes errors = new ErrorTypes(types, root.entry().simpleName(), model);
    Map<ClassName, String> accessors = EntryType.accessors(root.tags().keySet());
    root.tags()
        .forEach(
            (name, group) -> {
              TagType tag =
                  new TagType(name, model.auth(), types, errors, root.constants(), root.scope());
              emitted.accept(tag.emit(group));
              String accessor = accessors.get(name);
              tag.emitted()
                  .forEach(methods -> calls.accept(new ClientOutline.Sample(accessor, methods)));
            });
  }

  private ClassName claim(NameScope scope, String name) {
    return ClassName.get(packageName, scope.claim(name));
  }
}
