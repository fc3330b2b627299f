package io.github.authdex.catalog.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks {@code lint/<rule>/<case>.yaml}, or all files of the folder {@code lint/<rule>/<case>},
 * and compares what is found with {@code <case>.diagnostics}. Files are named relative to the
 * rule's folder. Notes are compared in the cases of the rule that makes them.
 */
class RulesTest {
  private static final Path CASES = Path.of("src/test/resources/lint");
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicTest> eachCaseIsDiagnosedAsExpected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path rule : list(CASES)) {
      for (Path item : list(rule)) {
        if (!item.toString().endsWith(".diagnostics")) {
          tests.add(
              DynamicTest.dynamicTest(CASES.relativize(item).toString(), () -> check(rule, item)));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void eachRuleHasACaseThatItFindsAndOneThatItLeavesAlone() throws IOException {
    for (String id : ids()) {
      StringBuilder found = new StringBuilder();
      boolean clean = false;
      for (Path file : list(CASES.resolve(id))) {
        if (file.toString().endsWith(".diagnostics")) {
          found.append(Files.readString(file));
          clean |= Files.size(file) == 0;
        }
      }
      assertThat(found.toString()).as(id).contains("[" + id + "]");
      assertThat(clean).as("a sound case of " + id).isTrue();
    }
  }

  private static Set<String> ids() {
    Set<String> ids =
        Rules.forEntries().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    Rules.CATALOG.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static void check(Path rule, Path item) throws IOException, SourceException {
    List<SourceDocument> documents = new ArrayList<>();
    for (Path file : Files.isDirectory(item) ? files(item) : List.of(item)) {
      documents.add(
          DocumentReader.read(
              rule.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file)));
    }
    String found =
        EntryChecker.check(documents, CheckContext.on(TODAY)).stream()
            .filter(d -> d.severity() == Severity.ERROR || rule.endsWith(d.rule()))
            .map(d -> d + "\n")
            .collect(Collectors.joining());
    String name = item.getFileName().toString().replaceAll("\\.yaml$", "");
    Path expected = rule.resolve(name + ".diagnostics");
    if (UPDATE) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected, UTF_8));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
