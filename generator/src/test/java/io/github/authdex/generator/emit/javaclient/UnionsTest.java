package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Unions of any forms, in each other, are read as what they are and sent as they were read. */
class UnionsTest {
  @AutoClose private final Driven driven = new Driven();

  /** Folders with {@code schemas.yaml} and {@code values.txt}, lines of a value and its class. */
  private static final Path CASES = Path.of("src/test/resources/unions");

  private static final String HEAD =
      """
      openapi: 3.1.0
      info: {title: Unions, version: "1"}
      servers: [{url: "https://api.acme.example"}]
      paths:
        /all:
          get:
            tags: [things]
            operationId: read
            responses:
              "200":
                description: ok
                content:
                  application/json:
                    schema: {type: array, items: {$ref: "#/components/schemas/Root"}}
          put:
            tags: [things]
            operationId: write
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: "#/components/schemas/Root"}}}
            responses: {"204": {description: ok}}
      components:
        schemas:
      """;

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream();
    }
  }

  /** Reads each value, says which class it is, and sends it again. */
  @ParameterizedTest
  @MethodSource("cases")
  void eachValueIsReadAsItsFormAndComesBack(Path folder) throws Exception {
    List<String[]> values =
        Files.readAllLines(folder.resolve("values.txt")).stream()
            .map(line -> line.split(" = ", 2))
            .toList();
    assertThat(values).isNotEmpty();
    ApiModel model =
        Driven.document(HEAD + Files.readString(folder.resolve("schemas.yaml")).indent(4));
    driven.answer(
        "GET /all",
        values.stream().map(each -> each[0]).collect(Collectors.joining(",", "[", "]")));
    Object told =
        driven.run(
            model,
            """
            StringBuilder out = new StringBuilder();
            var response = client.things().readCall().response();
            for (Root root : response.body()) {
              String forms = String.valueOf(root);
              out.append(forms.replaceAll("^([A-Za-z0-9]+)(?:.value=([A-Z][A-Za-z0-9]*).)?.*", "$1 $2").strip());
              out.append('\\n');
              try {
                client.things().write(root);
              } catch (RuntimeException e) {
                out.append(e).append('\\n');
              }
            }
            response.misfits().forEach(misfit -> out.append(misfit).append('\\n'));
            return out.toString();
            """);
    assertThat(told.toString().lines()).containsExactlyElementsOf(second(values));
    assertThat(driven.arrived())
        .containsExactlyElementsOf(values.stream().map(each -> "PUT /all " + each[0]).toList());
  }

  private static List<String> second(List<String[]> values) {
    return values.stream().map(each -> each[1]).toList();
  }

  @Test
  void constantThatIsANumberOrATruthIsSentWithoutTheCaller() throws Exception {
    ApiModel model =
        Driven.document(
            HEAD
                + """
                Root:
                  oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]
                  discriminator: {propertyName: kind}
                One: {type: object, required: [kind], properties: {kind: {const: 1}}}
                Two: {type: object, properties: {kind: {type: boolean, const: true}}}
                """
                    .indent(4));
    driven.run(
        model,
        """
        client.things().write(One.builder().build());
        client.things().write(Two.builder().build());
        client.things().write(new One(null));
        client.things().write(new Two(Optional.empty()));
        return null;
        """);
    assertThat(driven.arrived())
        .containsExactly(
            "PUT /all {\"kind\":1}",
            "PUT /all {\"kind\":true}",
            "PUT /all {\"kind\":1}",
            "PUT /all {\"kind\":true}");
  }

  @Test
  void enumerationsAreSentInEachPlaceWhetherTheDocumentKnowsTheValueOrNot() throws Exception {
    ApiModel model =
        Driven.document(
            """
            openapi: 3.1.0
            info: {title: Places, version: "1"}
            servers: [{url: "https://api.acme.example"}]
            paths:
              /{color}:
                post:
                  tags: [things]
                  operationId: paint
                  parameters:
                    - {name: color, in: path, required: true, schema: {$ref: "#/components/schemas/Color"}}
                    - {name: level, in: query, schema: {$ref: "#/components/schemas/Level"}}
                    - name: also
                      in: query
                      schema: {type: array, items: {$ref: "#/components/schemas/Color"}}
                    - name: each
                      in: query
                      style: deepObject
                      schema: {type: object, additionalProperties: {$ref: "#/components/schemas/Color"}}
                  requestBody:
                    content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Level"}}}}
                  responses:
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema: {type: object, additionalProperties: {$ref: "#/components/schemas/Level"}}
            components:
              schemas:
                Color: {type: string, enum: [red, a b, a/b]}
                Level: {type: integer, enum: [1, 2]}
            """);
    String path = "/a%2Fb?level=3&also=a%20b&also=blue&each%5Bx%5D=red&each%5By%5D=blue";
    driven.answer("POST " + path, "{\"a\":1,\"b\":7,\"c\":\"2\",\"d\":\"two\"}");
    Object read =
        driven.run(
            model,
            """
            Map<String, Color> each = new LinkedHashMap<>();
            each.put("x", Color.RED);
            each.put("y", new Color("blue"));
            var options =
                new ThingsApi.PaintOptions()
                    .level(new Level(3L))
                    .also(List.of(Color.A_B, new Color("blue")))
                    .each(each);
            List<Level> body = List.of(Level._1, new Level(7L));
            var response = client.things().paintCall(new Color("a/b"), body, options).response();
            return response.body() + " " + response.misfits();
            """);
    assertThat(read)
        .isEqualTo(
            "{a=1, b=7, c=2} [Expected an integer of 64 bits at $.d but was text of 3"
                + " characters]");
    assertThat(driven.arrived()).containsExactly("POST " + path + " [1,7]");
  }
}
