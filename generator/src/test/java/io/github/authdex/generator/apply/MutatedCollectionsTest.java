package io.github.authdex.generator.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Collections of others with parts cut out and put in: refused, or changed once and no more. */
final class MutatedCollectionsTest {
  private static final Path FOLDER = Upwards.find("src/test/resources/apply/foreign");
  private static final int LONGEST = 30_000;
  private static final int TIMES = 40;

  private static final List<String> PIECES =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "{{",
          "}}",
          "<<",
          ">>",
          "\n",
          "\r\n",
          "  ",
          "null",
          "@",
          "https://api.github.com",
          "https://api.stripe.com/v1",
          "Bearer ",
          "\\u007b",
          "ghp_0123456789abcdefghij0123456789abcdef",
          "\"auth\": {\"type\":\"bearer\"},",
          "authentication: {}",
          "token: abc123def456ghi789");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.toString().endsWith(".md") && file.toFile().length() < LONGEST)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsReadIsChangedOnce(Path file) throws IOException {
    String text =
        Files.readString(file)
            .replaceAll(
                "https://(postman-echo.com|echo.hoppscotch.io|api.xero.com)",
                "https://api.github.com");
    for (int seed = 0; seed < TIMES; seed++) {
      String mutated = mutated(text, new Random(seed));
      Optional<String> once = apply(mutated);
      if (once.isPresent()) {
        assertThat(apply(once.get())).as("seed %d of %s", seed, file).isEqualTo(once);
      }
    }
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    int times = random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(mutated.length());
      if (random.nextBoolean()) {
        mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      } else {
        mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(12)));
      }
    }
    return mutated.toString();
  }

  private static Optional<String> apply(String text) {
    try {
      Applied applied =
          AuthApplier.apply(
              CollectionReader.read("some", text.getBytes(UTF_8)),
              AppliedText.CATALOG,
              ApplyOptions.NONE);
      return Optional.of(applied.files().isEmpty() ? text : applied.files().get(0).after());
    } catch (SourceException | UnkeptFormException e) {
      assertThat(e.getMessage()).isNotBlank();
      return Optional.empty();
    }
  }
}
