package io.github.authdex.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where people keep catalogs of their own.
 *
 * @param environment the environment's variables
 * @param system the name of the operating system
 * @param home the user's home folder
 * @param working the folder that the command runs in
 */
record CatalogPlaces(Map<String, String> environment, String system, Path home, Path working) {
  private static final Path IN_REPOSITORY = Path.of(".authdex", "catalog");

  /** Returns the places of this process. The properties are for tests. */
  static CatalogPlaces here() {
    String config = System.getProperty("authdex.config");
    return new CatalogPlaces(
        config == null ? System.getenv() : Map.of("XDG_CONFIG_HOME", config),
        config == null ? System.getProperty("os.name") : "Linux",
        Path.of(System.getProperty("user.home")),
        Path.of(System.getProperty("authdex.working", "")).toAbsolutePath());
  }

  /** Returns the folder of the user's configuration. */
  Path config() {
    return new UserFolders(environment, system, home).config().resolve("authdex");
  }

  /** Returns the user's own catalog, if there is one. */
  Optional<Path> user() {
    return Optional.of(config().resolve("catalog")).filter(Files::isDirectory);
  }

  /**
   * Returns the catalog of the repository: {@code .authdex/catalog} in the working folder or above
   * it, as far up as the repository goes. Outside of one only the working folder counts, so that
   * nobody else's folder above it does.
   */
  Optional<Path> repository() {
    Optional<Path> root = repositoryRoot();
    for (Path at = working; at != null; at = at.getParent()) {
      Path folder = at.resolve(IN_REPOSITORY);
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
      if (root.isEmpty() || at.equals(root.get())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Path> repositoryRoot() {
    for (Path at = working; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Returns whether the user's file {@code trusted} lists {@code folder} in a line of its own. */
  boolean trusts(Path folder) throws IOException {
    Path list = config().resolve("trusted");
    if (!Files.isRegularFile(list)) {
      return false;
    }
    Path real = folder.toRealPath();
    return Files.readAllLines(list).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .anyMatch(line -> Path.of(line).equals(real));
  }
}
