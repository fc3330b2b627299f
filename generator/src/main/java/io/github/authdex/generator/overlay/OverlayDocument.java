package io.github.authdex.generator.overlay;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.util.List;
import java.util.Optional;

/** An Overlay document, known to be sound. */
public final class OverlayDocument {
  private final SourceDocument source;
  private final OverlayVersion version;
  private final List<OverlayAction> actions;
  private final List<Diagnostic> pathErrors;

  /**
   * @param pathErrors on targets that are no queries, with which the document cannot be applied
   */
  OverlayDocument(
      SourceDocument source,
      OverlayVersion version,
      List<OverlayAction> actions,
      List<Diagnostic> pathErrors) {
    this.source = source;
    this.version = version;
    this.actions = List.copyOf(actions);
    this.pathErrors = List.copyOf(pathErrors);
  }

  /** Returns whether {@code source} means to be an Overlay document. */
  public static boolean isMeant(SourceDocument source) {
    return source.root().has("overlay");
  }

  /**
   * Returns the Overlay document in {@code source}.
   *
   * @throws SourceException if it is not sound; it says all that is wrong
   */
  public static OverlayDocument read(SourceDocument source) throws SourceException {
    return new OverlayReader(source).read();
  }

  /** Throws what keeps the document from being applied. */
  void requireQueries() throws SourceException {
    if (!pathErrors.isEmpty()) {
      throw new SourceException(pathErrors);
    }
  }

  /** Returns which document this is for, as a URI reference (§4.4.1), if it says so. */
  public Optional<String> extended() {
    return Optional.ofNullable(source.root().path("extends").textValue());
  }

  /** Returns the file as the user named it. */
  public String name() {
    return source.name();
  }

  SourceDocument source() {
    return source;
  }

  OverlayVersion version() {
    return version;
  }

  List<OverlayAction> actions() {
    return actions;
  }

  Diagnostic error(OverlayAction action, String field, String message, String rule) {
    return source.error(OverlayReader.pointer(action.index(), field), message, rule);
  }
}
