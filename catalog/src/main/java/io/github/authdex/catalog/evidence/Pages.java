package io.github.authdex.catalog.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;

/** Where pages are read again. */
@FunctionalInterface
public interface Pages {
  /** No page of evidence is longer than this, in bytes; the longest OpenAPI documents are half. */
  int MOST_BYTES = 32 * 1024 * 1024;

  /**
   * Returns what {@code url} shows, or nothing if pages of its sort are not here.
   *
   * @throws FileNotFoundException if there is no such page any more
   * @throws IOException if it cannot be read for another cause
   */
  Optional<String> read(String url) throws IOException;
}
