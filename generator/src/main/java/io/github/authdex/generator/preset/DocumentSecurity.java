package io.github.authdex.generator.preset;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.Locale;
import java.util.Optional;

/** What a document itself says of security, as opposed to what follows from its silence. */
final class DocumentSecurity {
  private final ApiModel document;
  private final SourceDocument source;

  DocumentSecurity(ApiModel document, SourceDocument source) {
    this.document = document;
    this.source = source;
  }

  /** Returns what the operation or else the whole document says; empty if both are silent. */
  Optional<AuthRequirement> of(Operation operation) {
    return isOwn(operation) ? Optional.of(operation.requirement()) : common();
  }

  /** Returns what the document says of all operations, if it does. */
  Optional<AuthRequirement> common() {
    return source.root().has("security")
        ? Optional.of(document.auth().requirement())
        : Optional.empty();
  }

  /** Returns whether the operation speaks for itself. */
  boolean isOwn(Operation operation) {
    JsonPointer pointer =
        JsonPointer.empty()
            .appendProperty("paths")
            .appendProperty(operation.path())
            .appendProperty(operation.method().toLowerCase(Locale.ROOT));
    return source.root().at(pointer).has("security")
        || !operation.requirement().equals(document.auth().requirement());
  }
}
