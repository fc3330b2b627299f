package io.github.authdex.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.edit.EntryFixer.Fixed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mends {@code fix/<case>.yaml} and compares with {@code <case>.fixed} and {@code <case>.changes}.
 */
final class EntryFixerTest {
  private static final Path CASES = Path.of("src/test/resources/fix");

  @ParameterizedTest
  @ValueSource(strings = {"all", "windows", "shared", "draft", "twice", "alias"})
  void mendsWhatIsMechanicalAndLeavesTheRest(String name) throws Exception {
    Fixed fixed = EntryFixer.fix(name + ".yaml", Files.readString(CASES.resolve(name + ".yaml")));
    String changes =
        fixed.changes().stream()
            .map(change -> change.line() + ": " + change.words() + " [" + change.rule() + "]\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(CASES.resolve(name + ".fixed"), fixed.text());
      Files.writeString(CASES.resolve(name + ".changes"), changes);
    }
    assertThat(fixed.text()).isEqualTo(Files.readString(CASES.resolve(name + ".fixed")));
    assertThat(changes).isEqualTo(Files.readString(CASES.resolve(name + ".changes")));
    assertThat(EntryFixer.fix("again.yaml", fixed.text()).changes()).as("again").isEmpty();
  }
}
