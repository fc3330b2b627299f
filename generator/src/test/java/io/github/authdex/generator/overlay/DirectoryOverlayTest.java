package io.github.authdex.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Documents that providers publish get the security that they do not state. */
final class DirectoryOverlayTest {
  /**
   * Documents that declare no security, or the wrong one, with the scheme that the API takes first
   * and what OpenAPI calls it.
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/overlay/directory.csv", numLinesToSkip = 1)
  void documentGetsTheSecurityOfItsEntry(String name, String api, String type, String word)
      throws Exception {
    String[] told = api == null ? new String[0] : new String[] {api};
    OverlaidDocument overlaid =
        OverlaidDocument.of(
                DocumentReader.read(OpenApiDirectory.document(name)), Catalog.bundled(), told)
            .orElseThrow();

    assertThat(overlaid.overlay()).isPresent();
    overlaid.assertIsRight(told);
    ApiModel model = overlaid.model();
    AuthRequirement asked =
        model.operations().stream()
            .map(Operation::requirement)
            .filter(requirement -> !requirement.isNone())
            .findFirst()
            .orElseThrow();
    String first = asked.alternatives().get(0).names().iterator().next();
    JsonNode root = overlaid.patched().root();
    JsonNode scheme = root.at(SpecDialect.of(root).schemes()).get(first);
    assertThat(scheme.get("type").asText()).isEqualTo(type);
    assertThat(scheme.path(type.equals("http") ? "scheme" : "name").asText())
        .isEqualTo(word == null ? "" : word);
  }

  /** All that the catalog knows: {@code mvn -Pcorpus -pl generator -am test}. */
  @Tag("corpus")
  @Test
  void everyDocumentThatTheCatalogKnowsIsRightAfterwards() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Path file : OpenApiDirectory.documents()) {
      try {
        Optional<OverlaidDocument> overlaid =
            OverlaidDocument.of(DocumentReader.read(file), Catalog.bundled());
        if (overlaid.isPresent()) {
          overlaid.get().assertIsRight();
          overlaid.get().model();
        }
        counts.merge(
            overlaid.isEmpty()
                ? "unknown"
                : overlaid.get().overlay().isEmpty() ? "right" : "mended",
            1,
            Integer::sum);
      } catch (io.github.authdex.catalog.source.SourceException e) {
        counts.merge("unreadable", 1, Integer::sum);
      } catch (AssertionError e) {
        wrong.add(file + ": " + e.getMessage().lines().limit(4).toList());
      }
    }
    System.out.println(counts);
    assertThat(wrong).isEmpty();
    assertThat(counts.get("mended")).isGreaterThan(50);
  }
}
