package io.github.authdex.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.YamlPrinter;
import io.github.authdex.lab.testing.Upwards;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder a case: {@code document.*} with {@code api.txt} where the servers do not tell; {@code
 * overlay.yaml} and {@code patched.*} are what is expected of it, and {@code notes.txt} what is
 * said. {@code -Dgolden.update=true} writes them.
 */
final class SecurityOverlayTest {
  private static final Path CASES = Upwards.find("src/test/resources/overlay/cases");

  /** Entries as they were when the cases were made: those of the catalog go on. */
  private static final Path ENTRIES = Upwards.find("src/test/resources/overlay/entries");

  static List<Path> cases() throws Exception {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void documentGetsTheSecurityOfItsEntryAndKeepsTheRest(Path folder) throws Exception {
    Path document = document(folder);
    Path told = folder.resolve("api.txt");
    String[] api =
        Files.exists(told) ? new String[] {Files.readString(told).strip()} : new String[0];

    OverlaidDocument overlaid =
        OverlaidDocument.of(
                OverlaidDocument.document(
                    document.getFileName().toString(), Files.readString(document)),
                Catalog.of(ENTRIES),
                api)
            .orElseThrow();

    String overlay =
        overlaid.overlay().isEmpty()
            ? ""
            : YamlPrinter.of(new ObjectMapper().readTree(overlaid.overlay().get()));
    check(folder.resolve("overlay.yaml"), overlay);
    String name = document.getFileName().toString().replace("document", "patched");
    check(folder.resolve(name), overlaid.patched().text());
    StringBuilder notes = new StringBuilder();
    overlaid.notes().stream().map(Diagnostic::toString).forEach(n -> notes.append(n).append('\n'));
    check(folder.resolve("notes.txt"), notes.toString());
    overlaid.assertIsRight(api);
    overlaid.model();
  }

  private static Path document(Path folder) {
    Path yaml = folder.resolve("document.yaml");
    return Files.exists(yaml) ? yaml : folder.resolve("document.json");
  }

  private static void check(Path expected, String actual) throws Exception {
    if (Boolean.getBoolean("golden.update")) {
      Files.write(expected, actual.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
