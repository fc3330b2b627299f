package io.github.authdex.site.kind;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads guides, which lie in the library as {@code kinds/<kind>.yaml}. */
public final class KindGuides {
  private static final String FOLDER = "/io/github/authdex/site/kinds/";

  private KindGuides() {}

  /** Returns the guide to {@code kind}, such as {@code sigv4}. */
  public static KindGuide of(String kind) {
    String name = FOLDER + kind + ".yaml";
    try (InputStream in = KindGuides.class.getResourceAsStream(name)) {
      return KindGuide.of(kind, DocumentReader.read(kind + ".yaml", in).root());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It is in the same library.
    } catch (SourceException e) {
      throw new AssertionError(e); // A test reads all of them.
    }
  }
}
