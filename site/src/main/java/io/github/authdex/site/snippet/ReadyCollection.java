package io.github.authdex.site.snippet;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.emit.collection.GuidePart;
import io.github.authdex.model.ApiModel;
import io.github.authdex.site.output.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A collection of one format, ready to be downloaded.
 *
 * @param title the tool's name
 * @param text the first file
 * @param files to be written; several are one archive, unless the tool takes them one by one
 * @param losses what the API says and the format cannot
 */
record ReadyCollection(String title, String text, List<SiteFile> files, List<String> losses) {
  ReadyCollection {
    files = List.copyOf(files);
    losses = List.copyOf(losses);
  }

  /** Returns what {@code emitter} makes of {@code model}, below {@code folder}. */
  static ReadyCollection of(CollectionEmitter emitter, ApiModel model, String folder) {
    List<Diagnostic> told = new ArrayList<>();
    List<OutputFile> files = emitter.emit(model, told::add);
    return new ReadyCollection(
        emitter.tool().title(),
        files.get(0).content(),
        packed(emitter.format(), model.auth().id(), files, folder),
        told.stream().map(Diagnostic::message).distinct().toList());
  }

  /**
   * Returns what to do with it, as Markdown without blocks.
   *
   * @param schemes names of the schemes that go together
   */
  static List<String> steps(CollectionEmitter emitter, ApiModel model, Set<String> schemes) {
    return ApiCollection.of(model, emitter.tool()).guide().stream()
        .filter(part -> part.schemes().equals(schemes))
        .findFirst()
        .map(GuidePart::steps)
        .orElse(List.of());
  }

  /** Postman imports files one by one, and the others take a folder. */
  private static List<SiteFile> packed(
      String format, String id, List<OutputFile> files, String folder) {
    if (files.size() == 1 || format.equals("postman")) {
      return files.stream()
          .map(file -> SiteFile.text(folder + file.path(), file.content()))
          .toList();
    }
    return List.of(SiteFile.octets(folder + id + "-" + format + ".zip", FileArchive.of(files)));
  }
}
