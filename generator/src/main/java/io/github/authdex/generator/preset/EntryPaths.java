package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.catalog.Entry;
import io.github.authdex.model.PathRequirements;
import java.util.List;
import java.util.Optional;

/**
 * What an entry's rules for paths say.
 *
 * @param entry whose rules
 */
record EntryPaths(Entry entry) implements PathRequirements {
  @Override
  public Optional<AuthRequirement> find(String method, String path) {
    return entry.exception(method, path);
  }

  @Override
  public List<AuthRequirement> all() {
    return entry.paths().stream().flatMap(rule -> rule.security().stream()).toList();
  }
}
