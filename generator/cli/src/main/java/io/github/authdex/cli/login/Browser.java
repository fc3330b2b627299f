package io.github.authdex.cli.login;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens a page in the person's browser, if the system has a way. */
final class Browser {
  private Browser() {}

  /**
   * Opens {@code page}, which is https or on loopback; nothing happens where that cannot be done.
   *
   * @param system the name of the operating system
   */
  static void open(URI page, String system) {
    try {
      new ProcessBuilder(command(page, system.toLowerCase(Locale.ROOT)))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // The page's address is shown; the person opens it.
    }
  }

  private static List<String> command(URI page, String system) {
    if (system.startsWith("mac")) {
      return List.of("open", page.toString());
    }
    return system.startsWith("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
        : List.of("xdg-open", page.toString());
  }
}
