package io.github.authdex.generator.apply;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.apply.collection.AuthoredCollection.TextFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A collection in which auth was set.
 *
 * @param files those that changed
 * @param report what became of it
 * @param found what was taken out of it, as it stood there
 * @param secrets what was taken out of it, by the variable that stands for it
 */
public record Applied(
    List<TextFile> files, ApplyReport report, List<Secret> found, Map<String, Secret> secrets) {
  public Applied {
    Objects.requireNonNull(report, "report");
    files = List.copyOf(files);
    found = List.copyOf(found);
    secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
  }
}
