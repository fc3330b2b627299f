package io.github.authdex.lab.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds what tests of several modules read: below this module, or below one that it stands in. */
public final class Upwards {
  private Upwards() {}

  /** Returns where {@code path} is, from this module on upwards. */
  public static Path find(String path) {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(path))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected " + path + " here or above"));
  }
}
