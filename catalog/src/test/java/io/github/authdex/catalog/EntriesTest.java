package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.lint.CheckContext;
import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every entry of the catalog. */
class EntriesTest {
  private static final Path ENTRIES = Path.of("entries");
  private static final Catalog BUNDLED = Catalog.bundled();

  /** What each file holds: one entry, or those of a family. */
  static List<Named<List<SourceDocument>>> files() throws Exception {
    List<Named<List<SourceDocument>>> files = new ArrayList<>();
    for (Path file : EntryFolder.files(ENTRIES)) {
      files.add(Named.of(file.toString(), FamilyDocument.entries(DocumentReader.read(file))));
    }
    return files;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void entryIsSound(List<SourceDocument> file) {
    List<Diagnostic> findings =
        EntryChecker.check(file, CheckContext.on(LocalDate.now(ZoneOffset.UTC)));
    assertThat(findings).filteredOn(finding -> finding.severity() == Severity.ERROR).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void bundledEntryIsTheFile(List<SourceDocument> file) {
    for (SourceDocument document : file) {
      Entry entry = EntryReader.read(document);
      // Compiled patterns have no equality, so the texts are compared.
      assertThat(BUNDLED.entry(entry.id()).toString()).isEqualTo(entry.toString());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void eachSchemeFindsItsCredentials(List<SourceDocument> file) {
    for (SourceDocument document : file) {
      Entry entry = EntryReader.read(document);
      for (BoundScheme scheme : entry.schemes().values()) {
        assertThat(
                scheme.credentials().keySet().stream().flatMap(role -> scheme.held(role).stream()))
            .as(scheme.name())
            .allMatch(entry.credentials()::containsKey);
      }
      for (Alternative alternative : entry.security().alternatives()) {
        assertThat(entry.schemes().keySet()).containsAll(alternative.names());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void urlBelowEachServerIsFound(List<SourceDocument> file) {
    for (SourceDocument document : file) {
      Entry entry = EntryReader.read(document);
      for (Server server : entry.servers()) {
        String url = server.resolve(examples(server)) + "/some/path?query=1";
        List<String> found = BUNDLED.find(url).stream().map(match -> match.api().id()).toList();
        if (HostSuffix.of(IndexedServer.of(server, entry.schemes())).isEmpty()) {
          assertThat(found).as("the host of %s could be anybody's", url).isEmpty();
        } else {
          assertThat(found).as(url).contains(entry.id());
        }
      }
    }
  }

  private static Map<String, String> examples(Server server) {
    Map<String, String> values = new LinkedHashMap<>();
    server
        .variables()
        .forEach(
            (name, variable) -> {
              if (variable.defaultValue().isEmpty()) {
                values.put(
                    name,
                    variable.example().isEmpty() ? variable.allowed().get(0) : variable.example());
              }
            });
    return values;
  }
}
