package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Emits a Maven project around a typed client: what builds it, a README with examples, and a test
 * that brings each credential to a lab of the API. What builds it and the README are a person's
 * once they are written.
 */
public final class JavaProjectEmitter implements Emitter {
  private static final String SOURCES = "src/main/java/";

  private final JavaClientEmitter client;
  private final String packageName;
  private final ProjectSource source;

  /**
   * Makes an emitter into one package.
   *
   * @param packageName the package of the entry class, such as {@code com.acme.api}
   * @throws IllegalArgumentException if it is not the name of a package
   */
  public JavaProjectEmitter(String packageName, ProjectSource source) {
    this.client = new JavaClientEmitter(packageName);
    this.packageName = packageName;
    this.source = Objects.requireNonNull(source, "source");
  }

  @Override
  public String format() {
    return "java project";
  }

  @Override
  public List<OutputFile> emit(ApiModel model, Consumer<Diagnostic> diagnostics) {
    JavaClientEmitter.Emitted emitted = client.emitOutlined(model, diagnostics);
    ClientOutline outline = emitted.outline();
    List<OutputFile> files = new ArrayList<>();
    emitted
        .files()
        .forEach(file -> files.add(new OutputFile(SOURCES + file.path(), file.content())));
    SmokeTest smoke = new SmokeTest(model, outline, source);
    Optional<OutputFile> test = source.whole() ? smoke.emit(packageName) : Optional.empty();
    test.ifPresent(files::add);
    Map<String, List<String>> untried = source.whole() ? smoke.untried() : Map.of();
    untried.forEach((why, names) -> diagnostics.accept(note(test, why, names)));
    if (test.isPresent()) {
      source
          .document()
          .ifPresent(document -> files.add(new OutputFile(document.path(), document.text())));
    }
    files.add(ProjectPom.of(packageName, outline.entry().simpleName(), test.isPresent()));
    files.add(new ProjectReadme(model, outline, source, test.isPresent(), untried).emit());
    return files;
  }

  /** Returns the program with which the README of a project begins, without emitting all else. */
  public String example(ApiModel model) {
    return new ProjectReadme(model, client.outline(model), source, false, Map.of()).example();
  }

  private static Diagnostic note(Optional<OutputFile> test, String why, List<String> names) {
    return new Diagnostic(
        Severity.NOTE,
        test.map(OutputFile::path).orElse("README.md"),
        1,
        "the project's test: " + SmokeTest.sentence(why, names, ""),
        "project-untested");
  }
}
