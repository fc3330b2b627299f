package io.github.authdex.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverlayApplierTest {
  private static final String ITEMS =
      "{\"paths\": {\"/a\": {\"get\": {\"tags\": [\"x\", \"y\"], \"n\": 1}}, \"/b\": {\"put\": {}}},"
          + " \"servers\": [{\"url\": \"u\"}, {\"url\": \"v\"}]}";

  /** What each version does to {@link #ITEMS}; actions are separated by a semicolon. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.0 | {target: $, update: {x: {y: 1}}} | /x | {\"y\":1}",
        "1.0 | {target: $, update: {paths: {/a: {get: {n: 2}}}}} | /paths/~1a/get/n | 2",
        "1.0 | {target: $, update: {paths: {/a: {get: {tags: [z]}}}}} | /paths/~1a/get/tags"
            + " | [\"x\",\"y\",\"z\"]",
        "1.0 | {target: $.servers, update: {url: w}} | /servers/2 | {\"url\":\"w\"}",
        "1.0 | {target: \"$.servers[?@.url == 'u']\", remove: true} | /servers | [{\"url\":\"v\"}]",
        "1.0 | {target: '$.servers[0,1]', remove: true} | /servers | []",
        "1.0 | {target: '$.servers[1,0,1]', remove: true} | /servers | []",
        "1.0 | {target: $.paths.*.*.tags, remove: true} | /paths/~1a/get | {\"n\":1}",
        "1.0 | {target: $.paths.*, update: {x: 1}} | /paths/~1b | {\"put\":{},\"x\":1}",
        "1.0 | {target: $.servers, remove: true}; {target: $, update: {servers: [{url: z}]}}"
            + " | /servers | [{\"url\":\"z\"}]",
        "1.0 | {target: '$.servers', remove: true, update: {url: w}} | /servers | ",
        "1.1 | {target: $.paths./a.get.n, update: 5} | /paths/~1a/get/n | 5",
        "1.1 | {target: \"$.paths['/a'].get.n\", update: five} | /paths/~1a/get/n | \"five\"",
        "1.1 | {target: \"$..tags[?@ == 'x']\", remove: true} | /paths/~1a/get/tags | [\"y\"]",
        "1.1 | {target: '$..tags[0]', update: null} | /paths/~1a/get/tags | [null,\"y\"]",
        "1.1 | {target: $.servers, update: [{url: w}, {url: z}]} | /servers/3 | {\"url\":\"z\"}",
        "1.1 | {target: \"$.paths['/b']\", copy: \"$.paths['/a']\"} | /paths/~1b/get/n | 1",
        "1.1 | {target: $.servers, copy: $..tags} | /servers/2 | \"x\"",
        "1.1 | {target: $.paths, update: {/c: {}}}; {target: \"$.paths['/c']\", copy:"
            + " \"$.paths['/a']\"}; {target: \"$.paths['/a']\", remove: true} | /paths"
            + " | {\"/b\":{\"put\":{}},\"/c\":{\"get\":{\"tags\":[\"x\",\"y\"],\"n\":1}}}",
      })
  void changes(String version, String actions, String pointer, String expected) throws Exception {
    String sound = actions.replace("$.paths./a.get.n", "\"$.paths['/a'].get.n\"");
    JsonNode changed = apply(version, sound).tree().at(pointer);

    assertThat(changed.toString()).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.0 | {target: $..n, update: 2} | o.yaml:4: error: $..n selects the value at"
            + " $['paths']['/a']['get']['n']; Overlay 1.0 selects objects and arrays alone: say"
            + " \"overlay: 1.1.0\", or select what is around it [overlay-value]",
        "1.1 | {target: '$.x-a'} | o.yaml:4: error: \"$.x-a\" is no JSONPath query (RFC 9535):"
            + " expected \".\" or \"[\" at character 4 but was \"-a\" [overlay-path]",
        "1.0 | {target: $.servers, update: [1]} | o.yaml:4: error: $.servers: Overlay 1.0 appends"
            + " one entry to the array at $['servers'] and was given an array; give each entry an"
            + " action of its own, or say \"overlay: 1.1.0\" [overlay-mismatch]",
        "1.0 | {target: $, update: 1} | o.yaml:4: error: $: a single value cannot be merged into"
            + " the object at $ [overlay-mismatch]",
        "1.0 | {target: $, update: {servers: {}}} | o.yaml:4: error: $: an object cannot be merged"
            + " into an array at $['servers'] [overlay-mismatch]",
        "1.1 | {target: $, remove: true} | o.yaml:4: error: the whole document cannot be removed"
            + " [overlay-root]",
        "1.1 | {target: $..n, update: {}} | o.yaml:4: error: $..n: an object cannot replace the"
            + " value at $['paths']['/a']['get']['n'] [overlay-mismatch]",
        "1.1 | {target: '$..*', update: {}} | o.yaml:4: error: $..* selects an object at"
            + " $['paths'] and an array at $['servers']; expected nodes of one kind [overlay-mixed]",
        "1.1 | {target: $.paths, copy: '$.servers[*]'} | o.yaml:4: error: $.servers[*] selects 2"
            + " nodes; expected one to copy [overlay-copy]",
        "1.1 | {target: $.paths, copy: $.none} | o.yaml:4: error: $.none selects 0 nodes; expected"
            + " one to copy [overlay-copy]",
      })
  void refusesWhatTheSpecificationRefuses(String version, String action, String message) {
    assertThatThrownBy(() -> apply(version, action))
        .isInstanceOf(SourceException.class)
        .hasMessage(message);
  }

  @Test
  void whatIsOddIsToldAndNoError() throws Exception {
    OverlayApplier.Applied applied =
        apply(
            "1.0",
            "{target: $.none, remove: true}; {target: $.paths}; {target: $..n, remove: true}");

    assertThat(applied.tree())
        .isEqualTo(new ObjectMapper().readTree(ITEMS.replace(", \"n\": 1", "")));
    assertThat(applied.notes())
        .map(Object::toString)
        .containsExactly(
            "o.yaml:4: warning: $.none selects nothing, so the action changes nothing"
                + " [overlay-unmatched]",
            "o.yaml:5: warning: $.paths is neither updated nor removed [overlay-idle]",
            "o.yaml:6: warning: $..n selects the value at $['paths']['/a']['get']['n']; Overlay 1.0"
                + " selects objects and arrays alone: say \"overlay: 1.1.0\" [overlay-value]");
  }

  @Test
  void appliedDocumentSharesNothingWithItsSource() throws Exception {
    JsonNode document = new ObjectMapper().readTree(ITEMS);
    JsonNode before = document.deepCopy();
    OverlayApplier.apply(overlay("1.1", "{target: '$..*[?@.url]', update: {url: w}}"), document);

    assertThat(document).isEqualTo(before);
  }

  private static OverlayApplier.Applied apply(String version, String actions) throws Exception {
    return OverlayApplier.apply(overlay(version, actions), new ObjectMapper().readTree(ITEMS));
  }

  private static OverlayDocument overlay(String version, String actions) throws Exception {
    StringBuilder text =
        new StringBuilder("overlay: " + version + ".0\ninfo: {title: t, version: v}\nactions:\n");
    Arrays.stream(actions.split("; ", -1))
        .forEach(action -> text.append("  - ").append(action).append('\n'));
    return OverlayDocument.read(
        DocumentReader.read("o.yaml", text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
