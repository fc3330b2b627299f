package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.SourceSpan;

/** Edits of one way of writing; each says whether it could be made. */
interface ValueEdit {
  /** Takes out and adds members or items of the value at {@code span}. */
  boolean shape(SourceSpan span, MemberChanges changes);

  /** Writes {@code value} in the place of the member or item at {@code own}. */
  boolean replace(SourceSpan own, JsonNode value);
}
