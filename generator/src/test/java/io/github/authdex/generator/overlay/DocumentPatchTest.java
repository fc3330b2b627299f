package io.github.authdex.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentPatchTest {
  /** A text, what it is changed to, and the text then; {@code ~} is a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: 1 # one~b: 2~ | {\"a\": 3, \"b\": 2} | a: 3 # one~b: 2~",
        "a: 1~# two~b: 2~ | {\"b\": 2} | # two~b: 2~",
        "a: 1~b: 2 | {\"a\": 1, \"b\": 2, \"c\": \"no\"} | a: 1~b: 2~c: 'no'~",
        "a:~  b: 1~~# end~ | {\"a\": {\"b\": 1, \"c\": [1, {\"d\": 2}]}}"
            + " | a:~  b: 1~  c:~    - 1~    - d: 2~~# end~",
        "a:~- x~- y # why~- z~ | {\"a\": [\"x\", \"z\"]} | a:~- x~- z~",
        "a:~- x~- y~ | {\"a\": [\"x\", \"y\", {\"k\": 1, \"l\": 2}]} | a:~- x~- y~- k: 1~  l: 2~",
        "a:~- k: 1~  l: 2~ | {\"a\": [{\"l\": 2}]} | a:~  - l: 2~",
        "a:~  - x~b: 1~ | {\"a\": [], \"b\": 1} | a: []~b: 1~",
        "a: >~  text~  more~b: 1~ | {\"b\": 1} | b: 1~",
        "a: >~  text~b: 1~ | {\"a\": \"x\", \"b\": 1} | a: x~b: 1~",
        "a: {b: 1, c: 2}~ | {\"a\": {\"c\": 2, \"d\": \"x\"}} | a: {c: 2, \"d\": \"x\"}~",
        "a: {b: 1}~ | {\"a\": {}} | a: {}~",
        "a:~b: 1~ | {\"a\": {\"c\": 1}, \"b\": 1} | a:~  c: 1~b: 1~",
        "ü: 😀 # 😀~b: 1~ | {\"ü\": \"😀\", \"b\": 2} | ü: 😀 # 😀~b: 2~",
        "{\"a\": 1,~ \"b\": [1, 2, 3]} | {\"b\": [2, 3]} | {\"b\": [2, 3]}",
        "{~  \"a\": 1,~  \"b\": 2~} | {\"a\": 1, \"c\": {\"d\": 1}}"
            + " | {~  \"a\": 1,~  \"c\": {~    \"d\": 1~  }~}",
        "{~  \"a\": 1.0,~  \"b\": \"\\u00fc\"~} | {\"b\": \"ü\"} | {~  \"b\": \"\\u00fc\"~}",
      })
  void changesOnlyWhatChanged(String text, String tree, String expected) throws Exception {
    SourceDocument source = OverlaidDocument.document("d", text.strip().replace('~', '\n'));
    JsonNode changed = OverlaidDocument.document("t", tree).root();

    DocumentPatch.Patched patched = DocumentPatch.of(source, changed);

    assertThat(patched.notes()).isEmpty();
    assertThat(patched.text()).isEqualTo(expected.strip().replace('~', '\n'));
  }

  @Test
  void linesEndAsTheyDid() throws Exception {
    SourceDocument source = OverlaidDocument.document("d", "a: 1\r\nb:\r\n  c: 1\r\n");

    assertThat(DocumentPatch.of(source, tree("{'a': 1, 'b': {'c': 1, 'd': 2}}")).text())
        .isEqualTo("a: 1\r\nb:\r\n  c: 1\r\n  d: 2\r\n");
  }

  @Test
  void whatCannotKeepItsFormIsWrittenAnewAndTold() throws Exception {
    SourceDocument source = OverlaidDocument.document("d.yaml", "a: &x\n  b: 1\nc: *x\n");

    DocumentPatch.Patched patched =
        DocumentPatch.of(source, tree("{'a': {'b': 2}, 'c': {'b': 1}}"));

    assertThat(patched.text()).isEqualTo("a:\n  b: 2\nc:\n  b: 1\n");
    assertThat(patched.notes())
        .map(Object::toString)
        .containsExactly(
            "d.yaml:1: note: the form of the text and its comments could not be kept"
                + " [overlay-form]");
  }

  @Test
  void unchangedDocumentKeepsEveryCharacter() throws Exception {
    String text = "a:   1\n\n\n# end";
    SourceDocument source = OverlaidDocument.document("d", text);

    assertThat(DocumentPatch.of(source, source.root().deepCopy()).text()).isEqualTo(text);
    assertThat(text.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }

  private static JsonNode tree(String json) throws Exception {
    return new ObjectMapper().readTree(json.replace('\'', '"'));
  }
}
