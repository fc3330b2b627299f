package io.github.authdex.cli.login;

import io.github.authdex.cli.input.UserFolders;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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

  /** Returns the store's file. */
  Path file() {
    return new UserFolders(environment, system, home).data().resolve("authdex").resolve("tokens");
  }
}
