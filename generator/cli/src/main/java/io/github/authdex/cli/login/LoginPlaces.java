package io.github.authdex.cli.login;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the store lies.
 *
 * @param environment the environment's variables
 * @param system the name of the operating system
 * @param home the user's home folder
 */
record LoginPlaces(Map<String, String> environment, String system, Path home) {
  /** Returns the places of this process. The property is for tests. */
  static LoginPlaces here() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    String data = System.getProperty("authdex.data");
    if (data != null) {
      environment.put("XDG_DATA_HOME", data);
    }
    return new LoginPlaces(
        environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /**
   * Returns the file: below {@code XDG_DATA_HOME} (XDG Base Directory Specification), {@code
   * %LOCALAPPDATA%} or what the system has in their place. A relative path does not count.
   */
  Path file() {
    String os = system.toLowerCase(Locale.ROOT);
    return folder("XDG_DATA_HOME")
        .or(() -> os.startsWith("windows") ? folder("LOCALAPPDATA") : Optional.empty())
        .orElseGet(
            () ->
                os.startsWith("mac")
                    ? home.resolve("Library").resolve("Application Support")
                    : home.resolve(".local").resolve("share"))
        .resolve("authdex")
        .resolve("tokens");
  }

  private Optional<Path> folder(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
