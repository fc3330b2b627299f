package io.github.authdex.client;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** What this library calls itself. */
final class Library {
  private Library() {}

  /** Returns its name and version as a product of RFC 9110 §10.1.5; the name alone if unknown. */
  static String product() {
    return Optional.ofNullable(Library.class.getPackage().getImplementationVersion())
        .or(
            () ->
                Optional.ofNullable(Library.class.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion))
        .map(version -> "authdex/" + version)
        .orElse("authdex");
  }
}
