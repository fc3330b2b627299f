package io.github.authdex.generator.emit.bruno;

import io.github.authdex.generator.emit.collection.FileSlug;
import java.util.HashSet;
import java.util.Set;

/** Gives each file and folder within a folder a name of its own, none that means something. */
final class BrunoNames {
  private final Set<String> taken;

  private BrunoNames(Set<String> taken) {
    this.taken = taken;
  }

  /** Returns the names in the root of a collection. */
  static BrunoNames ofRoot() {
    return new BrunoNames(
        new HashSet<>(Set.of("bruno", "collection", "environments", "folder", "opencollection")));
  }

  /** Returns the names in a folder of a collection. */
  static BrunoNames ofFolder() {
    return new BrunoNames(new HashSet<>(Set.of("folder")));
  }

  /** Returns a name without extension for {@code text}, another one each time. */
  String of(String text) {
    String slug = FileSlug.of(text.replaceAll("([a-z0-9])([A-Z])", "$1-$2"));
    String name = slug;
    for (int i = 2; !taken.add(name); i++) {
      name = slug + "-" + i;
    }
    return name;
  }
}
