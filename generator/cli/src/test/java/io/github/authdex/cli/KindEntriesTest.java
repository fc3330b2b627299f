package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.catalog.Catalog;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried for each kind on the terminal is tried for all of them. */
final class KindEntriesTest {
  @Test
  void eachKindHasAnEntry(@TempDir Path folder) throws Exception {
    KindEntries.write(folder, "https://api.kinds.dev", (scheme, credential) -> "x");
    Catalog catalog = Catalog.of(folder.resolve("entries"));
    Set<Class<?>> kinds = new HashSet<>();
    for (String name : KindEntries.SCHEMES.keySet()) {
      for (BoundScheme scheme : catalog.entry("t-" + name).schemes().values()) {
        kinds.add(scheme.scheme().getClass());
      }
    }
    assertThat(kinds)
        .as("the kinds of KindEntries.SCHEMES")
        .containsExactlyInAnyOrder(AuthScheme.class.getPermittedSubclasses());
  }
}
