package io.github.authdex.site.output;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Files of a site that are made together, and only if what they are made of has changed.
 *
 * @param name tells it from the site's other parts
 * @param key is the same as long as its files are; without tabs and line breaks
 * @param files makes them; asked at most once for each writing, in any thread
 */
public record SitePart(String name, String key, Supplier<List<SiteFile>> files) {
  public SitePart {
    Objects.requireNonNull(files, "files");
    if ((name + key).matches("(?s).*[\\t\\r\\n].*")) {
      throw new IllegalArgumentException(
          "Expected a part without tabs and line breaks in name and key but was \"" + name + "\"");
    }
  }
}
