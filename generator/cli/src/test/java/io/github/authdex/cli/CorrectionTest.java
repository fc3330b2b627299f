package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What published documents leave out or get wrong is said, and right in what is written. */
final class CorrectionTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "github.com/api.github.com.json | github | bearer | GitHub's document declares no security;"
            + " the catalog says: token (bearer) or oauth2 or installation (jwt) or none",
        "amazonaws.com/s3.json | aws-s3 | awsv4 | Amazon S3's document calls sigv4 an apiKey in"
            + " Authorization; the catalog says sigv4",
        "notion.com.json | notion | bearer | Notion's document declares no security; the catalog"
            + " says: token (bearer) or oauth2",
      })
  void documentIsCorrectedByTheCatalog(String document, String id, String auth, String note)
      throws IOException {
    Path file = OpenApiDirectory.document(document);

    Cli.Result result = Cli.run("collection", file.toString(), "-o", folder.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).contains(file + ":1: note: " + note + " [catalog-merge]\n");
    JsonNode collection =
        new ObjectMapper().readTree(folder.resolve(id + ".postman_collection.json").toFile());
    assertThat(collection.at("/auth/type").asText()).isEqualTo(auth);
  }
}
