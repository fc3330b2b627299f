package io.github.authdex.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDocumentTest {
  private static final String JSON =
      """
      {
        "a": {
          "b/c": [
            1,
            {"d": 2},
            {
              "e": 3
            }
          ]
        },
        "f": "text"
      }
      """;

  private static final String YAML =
      """
      # remark
      a:
        b/c:
        - 1
        - &x {d: 2}
        -
          e: 3

      f: *x
      """;

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({
    "'',             1,  1",
    "/a,             2,  2",
    "/a/b~1c,        3,  3",
    "/a/b~1c/0,      4,  4",
    "/a/b~1c/1,      5,  5",
    "/a/b~1c/1/d,    5,  5",
    "/a/b~1c/2/e,    7,  7",
    "/a/b~1c/7/e,    3,  3",
    "/a/missing/x,   2,  2",
    "/f,            11,  9",
    "/f/d,          11,  9",
    "/nowhere,       1,  1",
  })
  void linesAreThoseOfTheKeyOrOfWhatIsAround(String pointer, int inJson, int inYaml)
      throws Exception {
    assertThat(document(JSON).line(JsonPointer.compile(pointer))).isEqualTo(inJson);
    assertThat(document(YAML).line(JsonPointer.compile(pointer))).isEqualTo(inYaml);
  }

  @Test
  void manyLinesAreFoundAtOnce() throws Exception {
    JsonPointer a = JsonPointer.compile("/a");
    JsonPointer e = JsonPointer.compile("/a/b~1c/2/e");

    assertThat(document(JSON).lines(Set.of(a, e))).isEqualTo(Map.of(a, 2, e, 7));
  }

  @Test
  void errorsNameFileAndLine() throws Exception {
    assertThat(document(YAML).error(JsonPointer.compile("/f"), "no \u0007 here", "bell"))
        .hasToString("api.yaml:9: error: no \\u0007 here [bell]");
  }

  private static SourceDocument document(String text) throws SourceException {
    return DocumentReader.read("api.yaml", text.getBytes(StandardCharsets.UTF_8));
  }
}
