package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Public APIs that the catalog does not have are not taken for others. */
class StrangersTest {
  private static final Catalog BUNDLED = Catalog.bundled();

  @Test
  void noneIsFound() throws IOException {
    List<String> strangers = strangers();

    assertThat(strangers).hasSizeGreaterThan(100);
    assertThat(strangers)
        .allSatisfy(url -> assertThat(BUNDLED.find(url)).isEmpty())
        .allSatisfy(url -> assertThat(BUNDLED.find(url + "v1/users/me?q=1")).isEmpty());
  }

  /** Those that came into the catalog since the list was made are strangers no longer. */
  private static List<String> strangers() throws IOException {
    Set<String> known =
        BUNDLED.list().stream()
            .flatMap(api -> api.servers().stream())
            .map(server -> host(server.url()))
            .collect(Collectors.toSet());
    return Files.readAllLines(Path.of("src/test/resources/strangers.txt")).stream()
        .filter(url -> !known.contains(host(url)))
        .toList();
  }

  private static String host(String url) {
    return url.replaceFirst("^https?://", "").replaceFirst("/.*", "");
  }
}
