package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.lint.CheckContext;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private static JsonNode fields(JsonNode entry) {
    return ((ObjectNode) entry).retain(CheckContext.FIELDS);
  }

  @Test
  void allEntriesOfTheLibraryAreThere() {
    BundledEntries entries = new BundledEntries();
    Set<JsonNode> known = Set.copyOf(Neighbours.bundled().all());
    List<IndexedApi> apis = Catalog.bundled().list();
    assertThat(known).hasSameSizeAs(apis);
    assertThat(apis).allMatch(api -> known.contains(fields(entries.tree(api.id()))), "is known");
  }

  @Test
  void eachStandsUnderTheNameOfItsFile() {
    Neighbours all = Neighbours.bundled();
    assertThat(all.in("stripe"))
        .extracting(entry -> entry.path("id").asText())
        .containsOnly("stripe");
    assertThat(all.in(SourceChecksums.source("aws", true))).hasSizeGreaterThan(300);
    assertThat(all.in("ibm"))
        .as("the entry, and not the services of the family of that name")
        .extracting(entry -> entry.path("id").asText())
        .containsOnly("ibm");
    assertThat(all.in("nothing-of-this-name")).isEmpty();
  }
}
