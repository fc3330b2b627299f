package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.AuthScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A kind is known to the schema, the vocabulary and the reader, or to none of them. */
class SchemeKindsTest {
  @Test
  void readerTakesEachKindOfTheSchema() throws IOException {
    JsonNode kinds =
        new ObjectMapper()
            .readTree(Path.of("schema/entry.schema.json").toFile())
            .at("/$defs/scheme/properties/kind/enum");
    List<String> words = new ArrayList<>();
    kinds.forEach(kind -> words.add(kind.asText()));
    assertThat(SchemeReader.kinds())
        .as("the kinds that SchemeReader reads, one method each")
        .containsExactlyInAnyOrderElementsOf(words);
  }

  @Test
  void readerTakesEachKindOfTheVocabulary() {
    assertThat(SchemeReader.kinds()).hasSameSizeAs(AuthScheme.class.getPermittedSubclasses());
  }
}
