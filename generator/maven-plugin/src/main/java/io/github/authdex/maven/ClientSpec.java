package io.github.authdex.maven;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.javaclient.JavaClientEmitter;
import io.github.authdex.generator.select.OperationSelection;
import io.github.authdex.generator.select.ReachedSchemas;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client is made of.
 *
 * @param document an OpenAPI document
 * @param api an API of the catalog; at least one of both
 * @param packageName of the entry class
 * @param selection which operations it has
 * @param allSchemas whether it has schemas, too, that no operation reaches
 */
record ClientSpec(
    Optional<Path> document,
    Optional<String> api,
    String packageName,
    OperationSelection selection,
    boolean allSchemas) {
  private static final Pattern OTHER_FILE =
      Pattern.compile("[\"']?\\$ref[\"']?\\s*:\\s*[\"']?[^\\s\"'#]");

  /**
   * A client, not written yet.
   *
   * @param source what {@link io.github.authdex.generator.emit.OutputFolder} knows it by
   * @param files below a source root
   * @param notes what was noticed
   */
  record Generated(String source, List<OutputFile> files, List<Diagnostic> notes) {}

  /**
   * Makes the client.
   *
   * @throws IllegalArgumentException if the catalog has no such API, or a word of the selection
   *     fits nothing
   */
  Generated generate() throws IOException, SourceException {
    Authdex.Loaded loaded = load(Authdex.of(Catalog.bundled()).withoutExamples()).select(selection);
    List<Diagnostic> notes = new ArrayList<>(loaded.diagnostics());
    ApiModel model = allSchemas ? loaded.model() : ReachedSchemas.of(loaded.model());
    List<OutputFile> files = new JavaClientEmitter(packageName).emit(model, notes::add);
    String source = "java of " + model.auth().id() + " in ./" + packageName.replace('.', '/') + "/";
    return new Generated(source, files, notes);
  }

  private Authdex.Loaded load(Authdex authdex) throws IOException, SourceException {
    if (document.isEmpty()) {
      return authdex.api(api.orElseThrow());
    }
    Path file = document.get();
    SourceFolder folder = SourceFolder.of(file);
    return api.isEmpty()
        ? authdex.document(DocumentReader.read(file), folder)
        : authdex.api(api.get(), DocumentReader.read(file), folder);
  }

  /**
   * Returns what changes whenever the client may, or nothing if the document has other files, which
   * may change by themselves.
   *
   * @param generator the version of what makes it
   */
  Optional<String> fingerprint(String generator) throws IOException {
    byte[] text = document.isEmpty() ? new byte[0] : Files.readAllBytes(document.get());
    if (OTHER_FILE.matcher(new String(text, StandardCharsets.UTF_8)).find()) {
      return Optional.empty();
    }
    return Optional.of(InputStamp.of(generator + '\n' + this + '\n', text));
  }
}
