package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.catalog.lint.PathGlob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
  private static final Path ENTRIES = Path.of("entries");

  @Test
  void compilingTwiceGivesTheSameBytes() throws Exception {
    Map<String, String> first = IndexCompiler.compile(ENTRIES);
    assertThat(IndexCompiler.compile(ENTRIES)).isEqualTo(first);
    assertThat(first.keySet())
        .contains("catalog.index", "catalog.variables", "catalog.prefixes", "neighbours.json")
        .contains("build-findings.json")
        .contains("entries/github.json")
        .hasSize(Catalog.bundled().list().size() + 5);
  }

  @Test
  void readsWhatWasWritten() {
    IndexedApi full =
        new IndexedApi(
            "a",
            "A\tB\\n\u00e9\ud83d\ude00",
            "a.example",
            List.of("one\ntwo", "\\"),
            List.of("c"),
            "https://a.example",
            new Support(Grade.CORROBORATED, Optional.empty()),
            List.of(
                new IndexedAlternative(
                    "token (bearer) + o",
                    List.of(
                        new IndexedAlternative.Scheme("b", "bearer", List.of()),
                        new IndexedAlternative.Scheme("o", "oauth2", List.of("r", "w")))),
                new IndexedAlternative("none", List.of())),
            List.of(
                rule("/a/**", Set.of()),
                rule(
                    "/b",
                    Set.of("GET", "PUT"),
                    new IndexedAlternative(
                        "b", List.of(new IndexedAlternative.Scheme("b", "bearer", List.of("s")))))),
            List.of(
                new IndexedServer(
                    "https://{x}.a.example/{y}",
                    "",
                    "",
                    List.of(
                        new IndexedServer.Variable(
                            "x",
                            "",
                            "[a-z]+\\.",
                            "",
                            Optional.of(""),
                            List.of("1", "2"),
                            Optional.of(VariableSource.builder().token("/a/b").build())),
                        new IndexedServer.Variable(
                            "w",
                            "",
                            ".",
                            "",
                            Optional.empty(),
                            List.of(),
                            Optional.of(
                                VariableSource.builder()
                                    .request(
                                        ValueRequest.builder("https://a.example/w", "/0/w")
                                            .prefix("OAuth ")
                                            .schemes(List.of("s", "o"))
                                            .build())
                                    .build())),
                        new IndexedServer.Variable(
                            "y",
                            "Y",
                            ".",
                            "e",
                            Optional.empty(),
                            List.of(),
                            Optional.of(
                                VariableSource.builder()
                                    .token("/u")
                                    .redirect("u")
                                    .wholeUrl(true)
                                    .credential(
                                        CredentialPart.builder("k")
                                            .separator("-")
                                            .index(1)
                                            .count(2)
                                            .secret(false)
                                            .build())
                                    .build())),
                        new IndexedServer.Variable(
                            "z", "", ".", "", Optional.empty(), List.of(), Optional.empty())),
                    Optional.empty()),
                new IndexedServer(
                    "https://b.example",
                    "b",
                    "B",
                    List.of(),
                    Optional.of(
                        List.of(
                            new IndexedAlternative(
                                "o",
                                List.of(
                                    new IndexedAlternative.Scheme("o", "oauth2", List.of("r"))))))),
                new IndexedServer(
                    "https://c.example", "c", "C", List.of(), Optional.of(List.of()))),
            Optional.of("f"));
    IndexedApi bare =
        new IndexedApi(
            "b",
            "B",
            "b.example",
            List.of(),
            List.of(),
            "https://b.example",
            new Support(Grade.VERIFIED, Optional.of(LocalDate.of(2027, 11, 24))),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    assertThat(IndexReader.read(IndexWriter.write(List.of(full, bare))))
        .containsExactly(full, bare);
  }

  private static IndexedRule rule(
      String glob, Set<String> methods, IndexedAlternative... alternatives) {
    return new IndexedRule(
        new Entry.PathRule(new PathGlob(glob), methods, List.of(), Optional.empty()),
        List.of(alternatives));
  }

  @Test
  void otherTextIsNoIndex() {
    assertThatThrownBy(() -> IndexReader.read("authdex-index\t9\n"))
        .hasMessage("Expected an index that starts with \"authdex-index\t6\"");
    assertThatThrownBy(() -> IndexReader.read("authdex-index\t6\nfoo\tbar\n"))
        .hasMessage("Expected a line of the index but was \"foo\"");
  }

  @Test
  void entryThatIsGoneLeavesNothingBehind(@TempDir Path folder) throws IOException {
    Path stale = folder.resolve("entries/gone.json");
    Files.createDirectories(stale.getParent());
    Files.writeString(stale, "{}");
    IndexCompiler.main(new String[] {"src/test/resources/catalog", folder.toString()});
    assertThat(stale).doesNotExist();
    assertThat(folder.resolve("entries/acme.json")).exists();
    assertThat(folder.resolve("catalog.index")).exists();
  }

  @Test
  void buildForSomebodyAtWorkLeavesAFlawedEntryOut(@TempDir Path folder) throws IOException {
    String bad = "src/test/resources/lint/unique-id/twice";
    IndexCompiler.main(new String[] {bad, folder.toString(), "skip"});
    assertThat(folder.resolve("catalog.index"))
        .content()
        .contains("\napi\tacme\t", "\nbuilt\tone\t")
        .doesNotContain("\nbuilt\ttwo\t");
  }

  /** What is no hindrance in a folder of somebody's own is one here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "texts-printable/escape-and-bidi",
        "texts-printable/zero-width",
        "alternatives-differ/twice",
        "server-shown/stranger",
        "evidence-for-each-scheme/missing"
      })
  void entryWithAnyFlawFailsTheBuild(String flawed, @TempDir Path folder) throws IOException {
    Path file = Path.of("src/test/resources/lint", flawed + ".yaml");
    Path entries = Files.createDirectories(folder.resolve("entries/a"));
    Files.copy(file, entries.resolve("acme.yaml"));
    String rule = flawed.substring(0, flawed.indexOf('/'));
    String[] args = {entries.toString(), folder.resolve("out").toString()};
    assertThatThrownBy(() -> IndexCompiler.main(args))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[" + rule + "]");
    IndexCompiler.main(new String[] {args[0], args[1], "skip"});
    assertThat(folder.resolve("out/entries")).doesNotExist();
  }

  @Test
  void entryWithAFlawFailsTheBuildAndSaysWhere(@TempDir Path folder) {
    String bad = "src/test/resources/lint/unique-id/twice";
    assertThatThrownBy(() -> IndexCompiler.main(new String[] {bad, folder.toString()}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The entries have flaws:\n")
        .hasMessageContaining("two.yaml:1: error: the id \"acme\" is taken by ");
    assertThat(folder).isEmptyDirectory();
  }
}
