package io.github.authdex.site;

import java.util.Objects;

/**
 * A file of the site.
 *
 * @param path relative to the site's folder, with {@code /} between names
 * @param content its text
 */
record Page(String path, String content) {
  Page {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
  }
}
