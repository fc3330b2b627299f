package io.github.authdex.cli.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where documents are kept.
 *
 * @param environment the environment's variables
 * @param system the name of the operating system
 * @param home the user's home folder
 */
record DocumentPlaces(Map<String, String> environment, String system, Path home) {
  /** Returns the places of this process. The properties are for tests. */
  static DocumentPlaces here() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    String cache = System.getProperty("authdex.cache");
    if (cache != null) {
      environment.put("XDG_CACHE_HOME", cache);
    }
    String offline = System.getProperty("authdex.offline");
    if (offline != null) {
      environment.put("AUTHDEX_OFFLINE", offline);
    }
    return new DocumentPlaces(
        environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /**
   * Returns the folder: below {@code XDG_CACHE_HOME} (XDG Base Directory Specification), {@code
   * %LOCALAPPDATA%} or what the system has in their place. A relative path does not count.
   */
  Path folder() {
    String os = system.toLowerCase(Locale.ROOT);
    return folder("XDG_CACHE_HOME")
        .or(() -> os.startsWith("windows") ? folder("LOCALAPPDATA") : Optional.empty())
        .orElseGet(
            () ->
                os.startsWith("mac")
                    ? home.resolve("Library").resolve("Caches")
                    : home.resolve(".cache"))
        .resolve("authdex")
        .resolve("documents");
  }

  /** Returns whether the person wants nothing fetched: {@code AUTHDEX_OFFLINE} is set. */
  boolean offline() {
    return !environment.getOrDefault("AUTHDEX_OFFLINE", "").isEmpty();
  }

  private Optional<Path> folder(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
