package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each public type that could have heirs says in its Javadoc who may write them: "Programs may
 * implement it" or "Programs do not implement it" (or "extend").
 */
class WhoMayImplementTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/authdex");
  private static final Pattern DECLARED =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+\\s+)*"
              + "(public (?:(?:sealed|non-sealed) )?interface \\w+|public abstract class \\w+)",
          Pattern.DOTALL);
  private static final Pattern ANY =
      Pattern.compile(
          "^public (?:(?:sealed|non-sealed) )?interface \\w+|^public abstract class \\w+",
          Pattern.MULTILINE);
  private static final Pattern SAID =
      Pattern.compile("Programs (may|do not) (implement|extend) it");

  static List<Path> typesWithHeirs() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/internal/"))
          .filter(file -> ANY.matcher(text(file)).find())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("typesWithHeirs")
  void saysWhoMayImplementIt(Path file) {
    List<String> javadoc =
        DECLARED.matcher(text(file)).results().limit(1).map(WhoMayImplementTest::words).toList();
    assertThat(javadoc).hasSize(1).allMatch(words -> SAID.matcher(words).find());
  }

  private static String words(MatchResult found) {
    return found.group(1).replaceAll("\\s+\\*?\\s*", " ");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
