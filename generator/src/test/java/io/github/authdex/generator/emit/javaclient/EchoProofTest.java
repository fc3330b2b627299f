package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Calls each operation of real documents with values made from their schemas, and compares what
 * arrives, and what comes back, with the document: read by {@link DescribedOperation} and its like,
 * not by the generator.
 */
class EchoProofTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<String> documents() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/corpus/echo.txt"));
  }

  @Test
  void fiveApisAreCalledAsTheirDocumentsSay() throws Exception {
    prove(documents().subList(0, 5));
  }

  @Test
  @Tag("clients")
  void allApisAreCalledAsTheirDocumentsSay() throws Exception {
    assertThat(documents()).hasSize(30);
    String some = System.getProperty("authdex.echo", "");
    EchoTally tally = prove(some.isEmpty() ? documents() : List.of(some.split(",", -1)));
    System.out.println(tally);
  }

  private static EchoTally prove(List<String> documents) throws Exception {
    EchoTally tally = new EchoTally();
    for (String document : documents) {
      Path file = OpenApiDirectory.document(document);
      JsonNode root = JSON.readTree(file.toFile());
      try (EchoedClient client = new EchoedClient(document, file, root, tally)) {
        client.callAll();
      }
    }
    assertThat(tally.mismatches()).as(tally.toString()).isEmpty();
    assertThat(tally.calls()).isGreaterThan(tally.operations() * 9 / 10);
    return tally;
  }
}
