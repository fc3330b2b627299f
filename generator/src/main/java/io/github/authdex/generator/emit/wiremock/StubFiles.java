package io.github.authdex.generator.emit.wiremock;

import io.github.authdex.generator.emit.OutputFile;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The mappings of an API.
 *
 * @param files for WireMock's root folder
 * @param credentials the names of those that the mappings ask for
 * @param endpoints the paths on the stub server at which tokens are got
 */
public record StubFiles(List<OutputFile> files, Set<String> credentials, Set<String> endpoints) {
  public StubFiles {
    files = List.copyOf(files);
    credentials = Collections.unmodifiableSet(new LinkedHashSet<>(credentials));
    endpoints = Collections.unmodifiableSet(new LinkedHashSet<>(endpoints));
  }
}
