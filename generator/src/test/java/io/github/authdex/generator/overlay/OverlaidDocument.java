package io.github.authdex.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A document with the overlay of the catalog on it.
 *
 * @param overlay the overlay as JSON; empty if there was nothing to correct
 * @param patched the changed document
 * @param notes what was said
 */
record OverlaidDocument(
    Optional<String> overlay, SourceDocument patched, List<Diagnostic> notes, Catalog catalog) {

  /** Makes and applies the overlay of {@code document}; empty if the catalog does not know it. */
  static Optional<OverlaidDocument> of(SourceDocument document, Catalog catalog, String... api)
      throws SourceException {
    Optional<SecurityOverlay.Made> made =
        SecurityOverlay.make(
            document,
            SourceFolder.NONE,
            catalog,
            List.of(api).stream().findFirst(),
            OverlayVersion.V1_0,
            Optional.empty());
    if (made.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> overlay = made.get().overlay().map(JsonPrinter::of);
    SourceDocument patched = overlay.isEmpty() ? document : apply(overlay.get(), document);
    return Optional.of(new OverlaidDocument(overlay, patched, made.get().notes(), catalog));
  }

  private static SourceDocument apply(String overlay, SourceDocument document)
      throws SourceException {
    OverlayDocument read = OverlayDocument.read(document("overlay.json", overlay));
    OverlayApplier.Applied applied = OverlayApplier.apply(read, document.root());
    assertThat(applied.notes()).isEmpty();
    DocumentPatch.Patched patched = DocumentPatch.of(document, applied.tree());
    assertThat(patched.notes()).isEmpty();
    SourceDocument result = document("patched", patched.text());
    assertThat(result.root()).isEqualTo(applied.tree());
    return result;
  }

  static SourceDocument document(String name, String text) throws SourceException {
    return DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the patched document, read without the catalog. */
  ApiModel model() throws SourceException {
    return OpenApiReader.read(patched, SourceFolder.NONE).model();
  }

  /** The patched document has all that the catalog knows: there is nothing left to correct. */
  void assertIsRight(String... api) throws SourceException {
    assertThat(of(patched, catalog, api).flatMap(OverlaidDocument::overlay)).isEmpty();
  }
}
