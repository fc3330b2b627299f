package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types in a terminal. */
class EchoOffTest {
  @TempDir private Path folder;

  private Map<String, String> environment() {
    return Map.of(
        "XDG_CONFIG_HOME", folder.resolve("config").toString(),
        "XDG_DATA_HOME", folder.resolve("data").toString());
  }

  @Test
  void terminalShowsWhatIsTypedAfterCtrlC() throws Exception {
    Screen.program(folder);
    try (Screen screen = Screen.open(folder, environment())) {
      screen.type("./authdex login github");
      screen.shows("GitHub: Personal access token");
      screen.press("C-c");
      screen.shows("^GitHub: .*\\$ ?$"); // The shell asks again.
      screen.type("stty -a | tr ' ' '\\n' | grep -x -- '-*echo'");

      assertThat(screen.shows("^-?echo$").group()).isEqualTo("echo");
    }
  }
}
