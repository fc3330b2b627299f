package io.github.authdex.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  /** The scalars of YAML 1.2.2 §10.3.2, and those that YAML 1.1 read as something else. */
  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NO            | \"NO\"",
        "on            | \"on\"",
        "y             | \"y\"",
        "012           | \"012\"",
        "-012          | \"-012\"",
        "00.5          | \"00.5\"",
        "12:30         | \"12:30\"",
        "2026-11-24    | \"2026-11-24\"",
        "1_000         | \"1_000\"",
        "0b11          | \"0b11\"",
        "1.2.3         | \"1.2.3\"",
        "-             | [null]",
        "\"true\"        | \"true\"",
        "\"12\"          | \"12\"",
        "!!str 12      | \"12\"",
        "! 12          | \"12\"",
        "!!int 12      | 12",
        "!!float 1.5   | 1.5",
        "!!bool true   | true",
        "!!null ~      | null",
        "!!map {a: b}  | {\"a\":\"b\"}",
        "!!seq [a]     | [\"a\"]",
        "true          | true",
        "False         | false",
        "~             | null",
        "Null          | null",
        "0             | 0",
        "-7            | -7",
        "+7            | 7",
        "0o14          | 12",
        "0xFf          | 255",
        "2147483648    | 2147483648",
        "99999999999999999999 | 99999999999999999999",
        "1.10          | 1.10",
        ".5            | 0.5",
        "1e3           | 1E+3",
      })
  void yamlScalarsFollowTheCoreSchema(String yaml, String json) throws Exception {
    assertThat(read(yaml)).hasToString(json);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": [1, 1.10, -0.5e2, \"x\", true, null]} | {\"a\":[1,1.10,-5E+1,\"x\",true,null]}",
        "[]                                            | []",
        "{a: [b, NO]}                                  | {\"a\":[\"b\",\"NO\"]}",
        "{\"a\": 1,}                                   | {\"a\":1}",
        "200: {description: ok}                        | {\"200\":{\"description\":\"ok\"}}",
        "'a b': &x [1]                                 | {\"a b\":[1]}",
        "NO: 1                                         | {\"NO\":1}",
        "null: 1                                       | {\"null\":1}",
      })
  void jsonAndYamlGiveTheSameKindOfTree(String text, String json) throws Exception {
    assertThat(read(text)).hasToString(json);
  }

  @Test
  void byteOrderMarkIsNotPartOfTheText() throws Exception {
    assertThat(read("\ufeff{\"a\": 1}")).hasToString("{\"a\":1}");
    assertThat(read("\ufeffa: 1")).hasToString("{\"a\":1}");
  }

  @Test
  void aliasesShareTheNodeOfTheirAnchor() throws Exception {
    JsonNode root = read("a: &x {b: 1}\nc: *x\n");

    assertThat(root.get("c")).isSameAs(root.get("a"));
  }

  @Test
  void manyShallowAliasesAreFine() throws Exception {
    String anchors =
        IntStream.range(0, 200)
            .mapToObj(i -> "  - &n" + i + " {v: 1}\n")
            .collect(Collectors.joining());
    String aliases =
        IntStream.range(0, 200).mapToObj(i -> "  - *n" + i + "\n").collect(Collectors.joining());

    assertThat(read("a:\n" + anchors + "b:\n" + aliases).get("b")).hasSize(200);
  }

  /** Each flaw of a text, with the whole message. */
  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''               | f:1: error: the input is empty [empty]",
        "' \n\t '         | f:1: error: the input is empty [empty]",
        "'# remark\n'     | f:1: error: the input is empty [empty]",
        "'{\"a\":1,\n"
            + "\"b\":2,\n"
            + "\"a\":3}' | f:3: error: key \"a\" is here again after line 1; keep one of the two"
            + " [duplicate-key]",
        "'[{\"b\":{\n"
            + "\"x\":1,\n"
            + "\"x\":3}}]' | f:3: error: key \"x\" is here again after line 2; keep one of the two"
            + " [duplicate-key]",
        "'a: 1\n"
            + "b: 2\n"
            + "a: 3\n"
            + "' | f:3: error: key \"a\" is here again after line 1; keep one of the two"
            + " [duplicate-key]",
        "'{a: 1, a: 2}' | f:1: error: key \"a\" is here again after line 1; keep one of the two"
            + " [duplicate-key]",
        "'200: 1\n"
            + "\"200\": 2\n"
            + "' | f:2: error: key \"200\" is here again after line 1; keep one of the two"
            + " [duplicate-key]",
        "'{\"a\": 1' | f:1: error: the JSON ends too early; is the file complete? [syntax]",
        "'{\"a\": 1}\n{}' | f:2: error: more text after the end of the JSON value [syntax]",
        "'{\"a\" 1}' | f:1: error: not JSON: unexpected character ('1' (code 49)): was expecting a"
            + " colon to separate field name and value [syntax]",
        "'a: [1\n' | f:2: error: not YAML: expected ',' or ']' here but found <stream end>; what opens in"
            + " line 1 is not closed [syntax]",
        "'a: 1\n"
            + "---\n"
            + "b: 2\n"
            + "' | f:2: error: a second YAML document starts here; keep one document a file"
            + " [one-document]",
        "'a: 1\nx: !!java.net.URL [u]\n' | f:2: error: YAML tag"
            + " \"tag:yaml.org,2002:java.net.URL\" is not allowed here: a document is data; remove"
            + " the tag [yaml-tag]",
        "'x: !secret env\n' | f:1: error: YAML tag \"!secret\" is not allowed here: a document is"
            + " data; remove the tag [yaml-tag]",
        "'x: !!int abc\n' | f:1: error: YAML tag \"tag:yaml.org,2002:int\" is not allowed here: a"
            + " document is data; remove the tag [yaml-tag]",
        "'a: 1\n? [b]\n: 2\n' |"
            + " f:2: error: a key must be text, not a list, an object or an alias [key]",
        "'? \n: 1\n' | f:1: error: a key is missing in front of this colon [key]",
        "'a: 1\nc:\n  <<: text\n' |"
            + " f:3: error: a merge key (<<) takes an object or a list of objects [merge-key]",
        "'a: &x {b: 1}\n"
            + "c:\n"
            + "  <<: *x\n"
            + "  <<: *x\n"
            + "' | f:4: error: key \"<<\" is here again after line 3; keep one of the two"
            + " [duplicate-key]",
        "'a: &x\n  b: *x\n' |"
            + " f:2: error: alias \"x\" stands inside its own anchor: it never ends [alias]",
        "'a: *x\n' | f:1: error: alias \"x\" has no anchor before it [alias]",
        "'a: &x [&x 1]\n' |"
            + " f:1: error: anchor \"x\" is defined inside itself; rename one [alias]",
        "'[1e1001]' | f:1: error: the exponent of number 1e1001 is beyond the limit of 1000"
            + " [limit-number]",
        "'a: -1.5E-99999999999\n' | f:1: error: the exponent of number -1.5E-99999999999 is beyond"
            + " the limit of 1000 [limit-number]",
      })
  void flawsNamePlaceAndMend(String text, String error) {
    assertThat(refusal(text)).isEqualTo(error);
  }

  /** YAML 1.1 merge keys; the last line is what the example of yaml.org/type/merge.html says. */
  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n'  | '{\"b\":1,\"c\":3}'",
        "'a: &x {b: 1, c: 2}\nd:\n  c: 3\n  <<: *x\n'  | '{\"c\":3,\"b\":1}'",
        "'d:\n  <<: {b: 1}\n'                          | '{\"b\":1}'",
        "'a: &x {b: 1}\nc: &y {b: 2, e: 3}\nd:\n  <<: [*x, *y]\n' | '{\"b\":1,\"e\":3}'",
        "'d:\n  \"<<\": {b: 1}\n'                      | '{\"<<\":{\"b\":1}}'",
        """
        '- &C {x: 1, y: 2}
        - &L {x: 0, y: 2}
        - &B {r: 10}
        - &S {r: 1}
        - <<: [*B, *L, *S]
          x: 1
        ' | '{"r":10,"x":1,"y":2}'\
        """,
      })
  void mergeKeysAreWrittenOut(String text, String expected) throws SourceException {
    JsonNode root = DocumentReader.read("f", text.getBytes(StandardCharsets.UTF_8)).root();

    assertThat(root.isArray() ? root.get(root.size() - 1) : root.get("d")).hasToString(expected);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void utf16IsRefusedByName(String charset) {
    byte[] bytes = "{\"a\": 1}".getBytes(Charset.forName(charset));

    assertThatThrownBy(() -> DocumentReader.read("f", bytes))
        .isInstanceOf(SourceException.class)
        .hasMessage("f:1: error: the text is UTF-16; save it as UTF-8 [encoding]");
  }

  @Test
  void malformedUtf8IsRefusedWithItsOffset() {
    byte[] bytes = "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> DocumentReader.read("f", bytes))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "f:2: error: byte 0xe9 at offset 11 is not UTF-8; save the text as UTF-8 [encoding]");
  }

  @Test
  void controlCharactersOfTheTextAreEscapedInMessages() {
    assertThat(refusal("{\"\\u001b[31m\": 1, \"\\u001b[31m\": 2}"))
        .isEqualTo(
            "f:1: error: key \"\\u001b[31m\" is here again after line 1; keep one of the two"
                + " [duplicate-key]");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"", "x: "})
  void depthHasALimit(String prefix) throws Exception {
    assertThat(read(prefix + "[".repeat(400) + "]".repeat(400))).isNotNull();
    assertThat(refusal(prefix + "[".repeat(501) + "]".repeat(501)))
        .isEqualTo(
            "f:1: error: objects and arrays are nested deeper than the limit of 500 [limit-depth]");
    assertThat(refusal(prefix + "[".repeat(1_000_000)))
        .isEqualTo(
            "f:1: error: objects and arrays are nested deeper than the limit of 500 [limit-depth]");
  }

  @Test
  void depthIsAlsoCountedThroughAliases() {
    String text =
        "a: &a "
            + "[".repeat(300)
            + "]".repeat(300)
            + "\nb: "
            + "[".repeat(300)
            + "*a"
            + "]".repeat(300);

    assertThat(refusal(text))
        .isEqualTo(
            "f:2: error: objects and arrays are nested deeper than the limit of 500 [limit-depth]");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"[%s]", "a: %s\n", "a: %s.5\n"})
  void lengthOfNumbersHasALimit(String text) throws Exception {
    assertThat(read(String.format(text, "9".repeat(900)))).isNotNull();
    assertThat(refusal(String.format(text, "9".repeat(1_001))))
        .containsPattern(
            "^f:1: error: a number of 100[13] characters is beyond the limit of 1000; quote it if"
                + " it is text \\[limit-number]$");
  }

  @Test
  void numberOfAliasesHasALimit() {
    assertThat(refusal("a: &a 1\nb: [" + "*a,".repeat(1_001) + "]\n"))
        .isEqualTo("f:2: error: more aliases than the limit of 1000 [limit-aliases]");
  }

  @Test
  void aliasBombEndsWithinASecond() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append(String.format("a%d: &a%d [%s]%n", i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }

    String error = Assertions.assertTimeout(Duration.ofSeconds(1), () -> refusal(bomb.toString()));

    assertThat(error)
        .isEqualTo(
            "f:7: error: aliases expand to more than the limit of 1000000 nodes [limit-aliases]");
  }

  @Test
  void sizeHasALimitThatIsFoundBeforeTheTextIsRead() {
    assertThatThrownBy(() -> DocumentReader.read("f", new EndlessText()))
        .isInstanceOf(SourceException.class)
        .hasMessage("f:1: error: the text is longer than the limit of 64 MiB [limit-size]");
  }

  @Test
  void filesAreNamedAsTheUserDidAndStandardInputByAWord(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\n");

    assertThat(DocumentReader.read(file).name()).isEqualTo(file.toString());
    assertThat(DocumentReader.read("-", new ByteArrayInputStream(new byte[] {'1'})).name())
        .isEqualTo("<stdin>");
    assertThatThrownBy(() -> DocumentReader.read(folder.resolve("b.yaml")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static JsonNode read(String text) throws SourceException {
    return DocumentReader.read("f", text.getBytes(StandardCharsets.UTF_8)).root();
  }

  private static String refusal(String text) {
    return catchThrowableOfType(SourceException.class, () -> read(text)).getMessage();
  }

  /** Gives a JSON string that never ends. */
  private static final class EndlessText extends InputStream {
    private boolean started;

    @Override
    public int read() {
      int next = started ? 'a' : '"';
      started = true;
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      java.util.Arrays.fill(bytes, offset, offset + length, (byte) read());
      return length;
    }
  }
}
