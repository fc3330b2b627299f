package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginPlacesTest {
  private static final Path HOME = Path.of("/home/ada");

  private static Path file(String system, Map<String, String> environment) {
    return new LoginPlaces(environment, system, HOME).file();
  }

  @Test
  void fileLiesWhereTheSystemKeepsData() {
    assertThat(file("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/authdex/tokens"));
    assertThat(file("Mac OS X", Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/authdex/tokens"));
    assertThat(file("Windows 11", Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/authdex/tokens"));
    assertThat(file("Linux", Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/authdex/tokens"));
    assertThat(file("Linux", Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo(HOME.resolve(".local/share/authdex/tokens"));
  }
}
