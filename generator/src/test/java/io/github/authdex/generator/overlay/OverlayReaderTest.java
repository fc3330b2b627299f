package io.github.authdex.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OverlayReaderTest {
  private static final String INFO = "info: {title: t, version: v}";
  private static final String ACTIONS = "actions: [{target: $}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "- a | 1 | an Overlay document is an object [overlay-type]",
        "overlay: 2;INFO;ACTIONS | 1 | expected the version of the Overlay Specification, such as"
            + " 1.0.0 or 1.1.0, as \"overlay\" but was 2 [overlay-version]",
        "overlay: '1.0';INFO;ACTIONS | 1 | expected the version of the Overlay Specification, such"
            + " as 1.0.0 or 1.1.0, as \"overlay\" but was \"1.0\" [overlay-version]",
        "overlay: 1.0.0;INFO;ACTIONS;other: 1 | 4 | Overlay 1.0 has no field \"other\" here; it has"
            + " actions, extends, info, overlay, and extensions that begin with x- [overlay-field]",
        "overlay: 1.0.0;info: x;ACTIONS | 2 | expected an object with title and version as \"info\""
            + " [overlay-type]",
        "overlay: 1.0.0;info: {title: t};ACTIONS | 2 | expected text as \"version\" but it is"
            + " missing [overlay-missing]",
        "overlay: 1.0.0;info: {title: t, version: v, description: d};ACTIONS | 2 | Overlay 1.0 has"
            + " no field \"description\" here; it has title, version, and extensions that begin with"
            + " x- [overlay-field]",
        "overlay: 1.1.0;info: {title: t, version: v, description: 1};ACTIONS | 2 | expected text as"
            + " \"description\" but was 1 [overlay-type]",
        "overlay: 1.0.0;INFO;extends: {};ACTIONS | 3 | expected text as \"extends\" but was {}"
            + " [overlay-type]",
        "overlay: 1.0.0;INFO | 1 | expected a list of one action or more as \"actions\""
            + " [overlay-missing]",
        "overlay: 1.0.0;INFO;actions: [] | 3 | expected a list of one action or more as \"actions\""
            + " [overlay-type]",
        "overlay: 1.0.0;INFO;actions: [1] | 3 | expected an object as action 0 [overlay-type]",
        "overlay: 1.0.0;INFO;actions:;- target: $;- target: $ | 5 | action 1 is the same as action"
            + " 0; keep one of the two [overlay-unique]",
        "overlay: 1.0.0;INFO;actions:;- update: {} | 4 | expected text as \"target\" but it is"
            + " missing [overlay-missing]",
        "overlay: 1.0.0;INFO;actions:;- target: info | 4 | \"info\" is no JSONPath query (RFC 9535):"
            + " expected \"$\" at character 1 but was \"info\" [overlay-path]",
        "overlay: 1.0.0;INFO;actions:;- target: $;  remove: maybe | 5 | expected true or false as"
            + " \"remove\" [overlay-type]",
        "overlay: 1.0.0;INFO;actions:;- target: $;  copy: $ | 5 | Overlay 1.0 has no field \"copy\""
            + " here; it has description, remove, target, update, and extensions that begin with x-"
            + " [overlay-field]",
        "overlay: 1.1.0;INFO;actions:;- target: $;  copy: 1 | 5 | expected text as \"copy\" but was 1"
            + " [overlay-type]",
        "overlay: 1.1.0;INFO;actions:;- target: $;  update: 1;  copy: $.a | 6 | action 0 has both"
            + " update and copy, of which neither counts beside the other; keep one [overlay-both]",
      })
  void saysWhatIsWrongAndWhere(String text, int line, String message) throws Exception {
    SourceDocument document = document(text);

    assertThatThrownBy(() -> OverlayDocument.read(document))
        .isInstanceOf(SourceException.class)
        .hasMessage("o.yaml:" + line + ": error: " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "overlay: 1.0.0;INFO;ACTIONS",
        "overlay: 1.0.7;INFO;extends: a.yaml;ACTIONS;x-a: 1",
        "overlay: 1.1.0;info: {title: t, version: v, description: d, x-a: 1};ACTIONS",
        "overlay: 1.1.0;INFO;actions: [{target: $.a, copy: $.b, description: d, x-a: 1}]",
      })
  void soundDocumentIsRead(String text) throws Exception {
    assertThat(OverlayDocument.read(document(text)).actions()).hasSize(1);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() throws Exception {
    SourceDocument document = document("overlay: 3;info: 1;actions: 1");

    assertThatThrownBy(() -> OverlayDocument.read(document))
        .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.diagnostics()).hasSize(3));
  }

  private static SourceDocument document(String text) throws SourceException {
    String whole = text.replace("INFO", INFO).replace("ACTIONS", ACTIONS).replace(";", "\n") + "\n";
    return DocumentReader.read("o.yaml", whole.getBytes(StandardCharsets.UTF_8));
  }
}
