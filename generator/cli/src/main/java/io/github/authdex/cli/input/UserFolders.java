package io.github.authdex.cli.input;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where programs keep what is a user's: below the variables of the XDG Base Directory
 * Specification, or what the system has in their place. A relative path does not count there.
 *
 * @param environment the environment's variables
 * @param system the name of the operating system
 * @param home the user's home folder
 */
public record UserFolders(Map<String, String> environment, String system, Path home) {
  /** Returns the folder of configurations. */
  public Path config() {
    return folder("XDG_CONFIG_HOME", "APPDATA", Path.of("Application Support"), Path.of(".config"));
  }

  /** Returns the folder of data that must not be lost. */
  public Path data() {
    return folder(
        "XDG_DATA_HOME",
        "LOCALAPPDATA",
        Path.of("Application Support"),
        Path.of(".local").resolve("share"));
  }

  /** Returns the folder of what can be had again. */
  public Path cache() {
    return folder("XDG_CACHE_HOME", "LOCALAPPDATA", Path.of("Caches"), Path.of(".cache"));
  }

  private Path folder(String variable, String windows, Path inLibrary, Path inHome) {
    String os = system.toLowerCase(Locale.ROOT);
    return named(variable)
        .or(() -> os.startsWith("windows") ? named(windows) : Optional.empty())
        .orElseGet(
            () ->
                os.startsWith("mac")
                    ? home.resolve("Library").resolve(inLibrary)
                    : home.resolve(inHome));
  }

  private Optional<Path> named(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
