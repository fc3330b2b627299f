package io.github.authdex.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.source.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntryTextTest {
  private static JsonNode read(String yaml) throws Exception {
    return DocumentReader.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)).root();
  }

  @Test
  void everyEntryReadsBackAsItWas() throws Exception {
    for (IndexedApi api : Catalog.bundled().list()) {
      JsonNode entry = read(Catalog.bundled().json(api.id()));
      String text = EntryText.of(entry, Map.of());
      assertThat(read(text)).as(text).isEqualTo(entry);
      assertThat(EntryFixer.fix("x.yaml", text).changes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no", "Yes", "null", "12", "0x1", "1e3", "- x", "a: b", "a #b", "a:", " a", "a ", "'", "\"",
        "a\\b", "", "{a}", "[a", "a, b", "*a", "&a", "!a", "%a", "@a", "`a", "? a", "~", "a\nb",
        "a\tb", "\u0085", "\u2028", "ü", "😀", "https://a.example/{b}?c=d#e", "2026-11-24", "true"
      })
  void everyTextStaysText(String text) throws Exception {
    JsonNode entry =
        new ObjectMapper()
            .createObjectNode()
            .put("title", text)
            .set("aliases", new ObjectMapper().createArrayNode().add(text).add("x"));
    assertThat(read(EntryText.of(entry, Map.of()))).isEqualTo(entry);
  }

  @Test
  void commentsStandInFrontOfTheirFields() throws Exception {
    assertThat(
            EntryText.of(
                read("{\"title\": \"Acme\", \"id\": \"acme\", \"servers\": [{\"url\": \"x\"}]}"),
                Map.of(
                    JsonPointer.compile("/title"), "What they call it.\nTwo lines.",
                    JsonPointer.compile("/servers/0"), "The live one.")))
        .isEqualTo(
            """
            id: acme
            # What they call it.
            # Two lines.
            title: Acme
            servers:
              # The live one.
              - url: x
            """);
  }
}
