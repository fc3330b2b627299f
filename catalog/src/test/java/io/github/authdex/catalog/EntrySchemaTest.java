package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas are fit for schemastore.org and for validators that are strict, such as ajv. */
final class EntrySchemaTest {
  /** Which type each of these keywords is about; strict validators want it said beside. */
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "minLength", Set.of("string"),
          "maxLength", Set.of("string"),
          "pattern", Set.of("string"),
          "minItems", Set.of("array"),
          "uniqueItems", Set.of("array"),
          "items", Set.of("array"),
          "minimum", Set.of("integer", "number"),
          "maximum", Set.of("integer", "number"),
          "minProperties", Set.of("object"));

  private final JsonNode schema = read("entry");

  private static JsonNode read(String name) {
    try {
      return new ObjectMapper().readTree(Path.of("schema", name + ".schema.json").toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysWhatItIsAndWhere() {
    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("$id").asText())
        .isEqualTo("https://authdex.github.io/schema/entry.schema.json");
    assertThat(schema.path("title").asText()).isNotBlank();
    assertThat(schema.path("description").asText()).isNotBlank();
  }

  @Test
  void everyFieldHasADescription() {
    List<String> silent = new ArrayList<>();
    walk(
        schema,
        "",
        (node, at) -> {
          boolean field = at.matches(".*/properties/[^/]+");
          boolean says =
              node.has("description") || node.has("$ref") || node.has("const") || node.isBoolean();
          if (field && !says && !at.matches(".*/(?:if|then|not|anyOf|oneOf|allOf)/.*")) {
            silent.add(at);
          }
        });
    assertThat(silent).isEmpty();
  }

  @Test
  void formatsAreThoseThatEveryValidatorKnows() {
    Set<String> formats = new TreeSet<>();
    walk(
        schema,
        "",
        (node, at) -> {
          if (node.path("format").isTextual()) {
            formats.add(node.path("format").asText());
          }
        });
    assertThat(Set.of("date", "uri")).containsAll(formats);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "family"})
  void nothingIsOfSeveralTypes(String name) {
    List<String> unions = new ArrayList<>();
    walk(
        read(name),
        "",
        (node, at) -> {
          if (node.path("type").isArray()) {
            unions.add(at);
          }
        });
    assertThat(unions).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "family"})
  void typeStandsBesideWhatIsAboutOneType(String name) {
    List<String> loose = new ArrayList<>();
    walk(
        read(name),
        "",
        (node, at) ->
            TYPES.forEach(
                (keyword, types) -> {
                  boolean inProperties = at.endsWith("/properties");
                  if (!inProperties
                      && node.has(keyword)
                      && node.isObject()
                      && !types.contains(node.path("type").asText())
                      && !at.endsWith("/propertyNames")
                      && !at.endsWith("/if")) {
                    loose.add(at + "/" + keyword);
                  }
                }));
    assertThat(loose).isEmpty();
  }

  /** A name that is asked for and misspelled would let nothing pass, or everything. */
  @ParameterizedTest
  @ValueSource(strings = {"entry", "family"})
  void whatIsRequiredIsNamedBeside(String name) {
    List<String> loose = new ArrayList<>();
    walk(
        read(name),
        "",
        (node, at) -> {
          if (!at.endsWith("/properties") && node.path("required").isArray()) {
            node.path("required")
                .valueStream()
                .map(JsonNode::asText)
                .filter(field -> !node.path("properties").has(field))
                .forEach(field -> loose.add(at + ": " + field));
          }
        });
    assertThat(loose).isEmpty();
  }

  @Test
  void patternsCompileAsUnicode() {
    walk(
        schema,
        "",
        (node, at) -> {
          if (node.path("pattern").isTextual()) {
            Pattern.compile(node.path("pattern").asText());
            // ECMAScript's u flag refuses escapes of what needs none.
            assertThat(node.path("pattern").asText())
                .as(at)
                .doesNotContainPattern("\\\\[_<>%@#&!]");
          }
        });
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(JsonNode node, String at);
  }

  private static void walk(JsonNode node, String at, Visitor visitor) {
    visitor.visit(node, at);
    node.properties().forEach(field -> walk(field.getValue(), at + "/" + field.getKey(), visitor));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), at + "/" + i, visitor);
      }
    }
  }
}
