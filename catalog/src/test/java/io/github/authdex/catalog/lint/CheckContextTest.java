package io.github.authdex.catalog.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.source.SourceDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckContextTest {
  /** What {@link OtherEntries} keeps of an entry. */
  private static List<Object> asOther(JsonNode root) {
    EntryTree entry = new EntryTree("one.yaml", EntryPlace.root(root), LocalDate.MAX);
    return List.of(
        entry.id(),
        OtherEntries.names(entry).stream().map(name -> name.node().asText()).toList(),
        entry.root().child("categories").node(),
        entry.credentialVariables(),
        entry.domains(),
        entry.claims().stream().map(CheckContextTest::shown).toList());
  }

  private static List<String> shown(ServerClaim claim) {
    return List.of(claim.provider(), claim.url(), claim.example(), claim.urls().pattern());
  }

  @Test
  void othersCannotQuarrelWithMoreThanTheFields() throws Exception {
    for (Path file : EntryFolder.files(Path.of("entries"))) {
      for (SourceDocument document : EntryFolder.documents(file)) {
        ObjectNode root = (ObjectNode) document.root();
        ObjectNode known = root.deepCopy().retain(CheckContext.FIELDS);
        assertThat(known.size()).as(root.path("id").asText()).isLessThan(root.size());
        assertThat(asOther(known)).isEqualTo(asOther(root));
      }
    }
  }
}
