package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edit of the entries does before the library is built again. */
class EditedCatalogTest {
  @TempDir private Path clone;
  private final List<String> told = new ArrayList<>();
  private Path entries;

  @BeforeEach
  void copyTheEntries() throws IOException {
    entries = clone.resolve("entries");
    try (Stream<Path> files = Files.walk(Path.of("entries"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = clone.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void withoutAnEditItIsTheBundledCatalog() throws IOException {
    assertThat(edited().list()).isEqualTo(Catalog.bundled().list());
    assertThat(told).isEmpty();
  }

  @Test
  void changedEntryIsTakenAtOnce() throws IOException {
    edit("m/mailchimp.yaml", "title: Mailchimp Marketing API", "title: Mailchimp Campaign API");
    Catalog catalog = edited();
    assertThat(catalog.named("mailchimp").orElseThrow().title())
        .isEqualTo("Mailchimp Campaign API");
    assertThat(catalog.entry("mailchimp").title()).isEqualTo("Mailchimp Campaign API");
    assertThat(told).isEmpty();
  }

  @Test
  void newEntryIsFoundByItsUrl() throws IOException {
    add("zeta.yaml", zeta());
    assertThat(edited().find("https://api.zeta.example/x"))
        .extracting(match -> match.api().id())
        .containsExactly("zeta");
    assertThat(told).isEmpty();
  }

  @Test
  void entryThatIsTakenAwayIsForgotten() throws IOException {
    Files.delete(entries.resolve("m/mailchimp.yaml"));
    assertThat(edited().named("mailchimp")).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void flawedEditIsToldAndTheEntryAsItWasIsUsed() throws IOException {
    edit("m/mailchimp.yaml", "  method: GET", "  method: GTE");
    Catalog catalog = edited();
    assertThat(catalog.list()).isEqualTo(Catalog.bundled().list());
    String file = entries.resolve("m/mailchimp.yaml").toString();
    assertThat(told)
        .containsExactly(
            file
                + ":69: warning: verify.method cannot be \"GTE\"; did you mean \"GET\"?"
                + " [allowed-value]",
            file
                + ":1: note: the entry as it was before the edit is used until the flaws are"
                + " mended [flawed-entry]");
  }

  @Test
  void editThatOnlyCareSpeaksAgainstIsToldAndUsed() throws IOException {
    edit("m/mailchimp.yaml", "title: Mailchimp Marketing API", "title: \"Mailchimp  API\"");
    assertThat(edited().named("mailchimp").orElseThrow().title()).isEqualTo("Mailchimp  API");
    assertThat(told)
        .containsExactly(
            entries.resolve("m/mailchimp.yaml")
                + ":3: warning: title has spaces too many: \"Mailchimp  API\"; take them out"
                + " [texts-trimmed]",
            entries.resolve("m/mailchimp.yaml")
                + ":1: note: the entry is used as it is; \"authdex check\" and the build call its"
                + " flaws errors [flawed-entry]");
  }

  @Test
  void entryThatCannotBeReadIsToldAndLeftOut() throws IOException {
    add("zeta.yaml", "id: [");
    Catalog catalog = edited();
    assertThat(catalog.list()).isEqualTo(Catalog.bundled().list());
    assertThat(told).hasSize(2).allMatch(line -> line.contains("z/zeta.yaml:1: "));
    assertThat(told.get(1)).contains("note: the entry is left out until the flaws are mended");
  }

  @Test
  void entryThatClaimsAnotherProvidersServerIsLeftOutAndTheOtherStays() throws IOException {
    add("zeta.yaml", zeta().replace("https://api.zeta.example", "https://api.github.com"));
    assertThat(edited().find("https://api.github.com/user"))
        .extracting(match -> match.api().id())
        .containsExactly("github");
    assertThat(told).anyMatch(line -> line.contains("takes URLs of the entry \"github\""));
  }

  @Test
  void oneFileIsCheckedBesideTheRestOfItsCatalog() throws IOException {
    Path file = add("zeta.yaml", zeta().replace("title: Zeta", "title: GitHub"));
    assertThat(EntryFolder.check(List.of(file), Optional.of(entries)))
        .extracting(Object::toString)
        .containsExactly(
            file
                + ":2: error: \"GitHub\" is a name of the entry \"github\" already; say what"
                + " differs, or take it out [name-of-another]");
  }

  @Test
  void draftIsCheckedBesideTheBundledCatalog(@TempDir Path drafts) throws IOException {
    Path file = drafts.resolve("draft.yaml");
    Files.writeString(file, zeta().replace("title: Token", "title: Token\n    env: GITHUB_TOKEN"));
    assertThat(EntryFolder.check(List.of(file), Optional.empty()))
        .extracting(Object::toString)
        .containsExactly(
            file
                + ":10: error: the variable GITHUB_TOKEN holds a credential of the entry"
                + " \"github\", which would be sent to zeta.example; name another variable"
                + " [variable-of-another]");
  }

  @Test
  void copyOfAnEntryDoesNotQuarrelWithItself(@TempDir Path drafts) throws IOException {
    Path copy = drafts.resolve("my-github.yaml");
    Files.copy(entries.resolve("g/github.yaml"), copy);
    assertThat(EntryFolder.check(List.of(copy), Optional.empty()))
        .allMatch(found -> found.severity() == Severity.NOTE);
  }

  @Test
  void folderCatalogLeavesFlawedEntriesOut(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("zeta.yaml"), zeta());
    Files.writeString(folder.resolve("bad.yaml"), zeta().replace("id: zeta", "id: Bad!"));
    Catalog catalog = Catalog.of(folder, diagnostic -> told.add(diagnostic.toString()));
    assertThat(catalog.list()).extracting(IndexedApi::id).containsExactly("zeta");
    assertThat(told).hasSize(1).allMatch(line -> line.contains("bad.yaml:1: warning: id must"));
  }

  private Catalog edited() throws IOException {
    return Catalog.edited(entries, diagnostic -> told.add(diagnostic.toString()));
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = entries.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private Path add(String name, String text) throws IOException {
    Path file = entries.resolve(name.charAt(0) + "/" + name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String zeta() throws IOException {
    return Files.readString(Path.of("src/test/resources/lint/unique-id/sound/two.yaml"))
        + "    quote: \"Authorization: Bearer\"\n";
  }
}
