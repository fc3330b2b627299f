package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.node.Prism;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prism, which reads OpenAPI and checks security by itself, judges the collections of sixty
 * documents: what newman sends with the credentials filled in is let in, and what it sends without
 * is refused wherever the document asks for a credential. The README says by which command.
 */
@Tag("prism")
final class PrismRoundTripTest {
  @TempDir private Path temp;

  @Test
  void prismLetsInWhatCarriesTheCredentialsAlone()
      throws IOException, InterruptedException, SourceException {
    List<PrismReport> reports = new ArrayList<>();
    PrismReport.printNames();
    for (String name : documents()) {
      Path file = OpenApiDirectory.document(name);
      ApiModel model = OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
      List<Prism.Round> rounds =
          Prism.judge(temp.resolve(Integer.toString(reports.size())), file, model);
      reports.add(PrismReport.of(name, file, model, rounds));
      reports.get(reports.size() - 1).print();
    }
    PrismReport.print(reports);

    assertThat(reports).allSatisfy(report -> assertThat(report.problems()).isEmpty());
    assertThat(reports).anySatisfy(report -> assertThat(report.refused()).isPositive());
  }

  /** Those of the list, or those of it that {@code authdex.prism} names, with commas between. */
  private static List<String> documents() throws IOException {
    List<String> chosen = List.of(System.getProperty("authdex.prism", "").split(",", -1));
    try (InputStream list = PrismRoundTripTest.class.getResourceAsStream("/prism/documents.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .filter(line -> chosen.contains("") || chosen.contains(line))
          .toList();
    }
  }
}
