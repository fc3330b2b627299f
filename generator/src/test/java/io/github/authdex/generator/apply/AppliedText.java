package io.github.authdex.generator.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import java.nio.charset.StandardCharsets;

/**
 * A collection before and after auth was set in it.
 *
 * @param before its text
 * @param applied what became of it
 */
record AppliedText(String before, Applied applied) {
  static final Catalog CATALOG = Catalog.bundled();

  static AppliedText of(String text, Catalog catalog, ApplyOptions options) {
    try {
      return new AppliedText(
          text,
          AuthApplier.apply(
              CollectionReader.read("some.json", text.getBytes(StandardCharsets.UTF_8)),
              catalog,
              options));
    } catch (SourceException | UnkeptFormException e) {
      throw new AssertionError(e);
    }
  }

  static AppliedText of(String text) {
    return of(text, CATALOG, ApplyOptions.NONE);
  }

  ApplyReport report() {
    return applied.report();
  }

  boolean isChanged() {
    return !applied.files().isEmpty();
  }

  String after() {
    return isChanged() ? applied.files().get(0).after() : before;
  }

  JsonNode tree() {
    return tree(after());
  }

  static JsonNode tree(String text) {
    try {
      return DocumentReader.read("some", text.getBytes(StandardCharsets.UTF_8)).root();
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }
}
