package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.catalog.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried for each kind on the terminal is tried for all of them. */
final class KindEntriesTest {
  @Test
  void eachKindHasAnEntry(@TempDir Path folder) throws Exception {
    Set<Class<?>> kinds = new HashSet<>();
    for (String name : KindEntries.SCHEMES.keySet()) {
      Path own = Files.createDirectory(folder.resolve(name));
      KindEntries.write(own, name, "https://api.kinds.dev", credential -> "x");
      Catalog catalog = Catalog.of(own.resolve("entries"));
      for (BoundScheme scheme : catalog.entry("t-" + name).schemes().values()) {
        kinds.add(scheme.scheme().getClass());
      }
    }
    assertThat(kinds)
        .as("the kinds of KindEntries.SCHEMES")
        .containsExactlyInAnyOrder(AuthScheme.class.getPermittedSubclasses());
  }
}
