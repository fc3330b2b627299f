package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.lint.CheckContext;
import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void exampleIsSound() throws Exception {
    assertThat(
            EntryChecker.check(List.of(example()), CheckContext.on(LocalDate.now(ZoneOffset.UTC))))
        .isEmpty();
  }

  @Test
  void exampleShowsEachFieldOfAnEntry() throws Exception {
    JsonNode schema = new ObjectMapper().readTree(Path.of("schema/entry.schema.json").toFile());
    List<String> fields = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(fields::add);
    List<String> shown = new ArrayList<>();
    example().root().fieldNames().forEachRemaining(shown::add);
    assertThat(shown).isEqualTo(fields);
  }

  private static SourceDocument example() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```yaml\n") + 8;
    String yaml = readme.substring(start, readme.indexOf("```", start));
    return DocumentReader.read("README.md", yaml.getBytes(UTF_8));
  }
}
