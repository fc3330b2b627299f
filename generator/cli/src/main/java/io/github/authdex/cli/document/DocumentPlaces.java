package io.github.authdex.cli.document;

import io.github.authdex.cli.input.UserFolders;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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

  /** Returns the folder. */
  Path folder() {
    return new UserFolders(environment, system, home)
        .cache()
        .resolve("authdex")
        .resolve("documents");
  }

  /** Returns whether the person wants nothing fetched: {@code AUTHDEX_OFFLINE} is set. */
  boolean offline() {
    return !environment.getOrDefault("AUTHDEX_OFFLINE", "").isEmpty();
  }
}
