package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.model.ApiModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unions of any forms, in each other, are read as what they are and sent as they were read. */
class UnionsTest {
  private Driven driven;

  @BeforeEach
  void start() throws IOException {
    driven = new Driven();
  }

  @AfterEach
  void stop() {
    driven.close();
  }

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

  /** Reads each value, says which class it is, and sends it again. */
  private void comesBack(String schemas, List<Map.Entry<String, String>> values) throws Exception {
    ApiModel model = Driven.document(HEAD + schemas.indent(4));
    driven.answer(
        "GET /all",
        values.stream().map(Map.Entry::getKey).collect(Collectors.joining(",", "[", "]")));
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
    assertThat(told.toString().lines())
        .containsExactlyElementsOf(values.stream().map(Map.Entry::getValue).toList());
    assertThat(driven.arrived())
        .containsExactlyElementsOf(
            values.stream().map(Map.Entry::getKey).map(each -> "PUT /all " + each).toList());
  }

  @Test
  void discriminatedInUndiscriminated() throws Exception {
    comesBack(
        """
        Root: {oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Car'}]}
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
        Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
        Car: {type: object, required: [wheels], properties: {wheels: {type: integer}}}
        """,
        List.of(
            Map.entry("{\"kind\":\"cat\",\"lives\":9}", "OfPet Cat"),
            Map.entry("{\"kind\":\"dog\",\"lives\":1}", "OfPet Dog"),
            Map.entry("{\"wheels\":4}", "Car"),
            Map.entry("{\"wings\":4}", "Unknown")));
  }

  @Test
  void undiscriminatedInDiscriminated() throws Exception {
    comesBack(
        """
        Root:
          oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Car'}]
          discriminator: {propertyName: kind, mapping: {pet: '#/components/schemas/Pet', car: Car}}
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
        Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, required: [kind, barks], properties: {kind: {type: string}, barks: {type: boolean}}}
        Car: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
        """,
        List.of(
            Map.entry("{\"kind\":\"pet\",\"lives\":9}", "OfPet Cat"),
            Map.entry("{\"kind\":\"pet\",\"barks\":true}", "OfPet Dog"),
            Map.entry("{\"kind\":\"car\",\"lives\":4}", "Car")));
  }

  @Test
  void discriminatedInDiscriminated() throws Exception {
    comesBack(
        """
        Root:
          oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Car'}]
          discriminator: {propertyName: kind, mapping: {pet: Pet, car: Car}}
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: sort, mapping: {cat: Cat, dog: Dog}}
        Cat: {type: object, properties: {kind: {type: string}, sort: {type: string}}}
        Dog: {type: object, properties: {kind: {type: string}, sort: {type: string}}}
        Car: {type: object, properties: {kind: {type: string}}}
        """,
        List.of(
            Map.entry("{\"sort\":\"cat\",\"kind\":\"pet\"}", "OfPet Cat"),
            Map.entry("{\"sort\":\"dog\",\"kind\":\"pet\"}", "OfPet Dog"),
            Map.entry("{\"kind\":\"car\"}", "Car"),
            Map.entry("{\"kind\":\"bus\",\"seats\":4}", "Unknown")));
  }

  @Test
  void outerDiscriminatorThatTheInnerUnionKnows() throws Exception {
    comesBack(
        """
        Root:
          oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Car'}]
          discriminator: {propertyName: kind}
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind}
        Cat: {type: object, properties: {kind: {const: cat}, x: {type: integer}}}
        Dog: {type: object, properties: {kind: {const: dog}, x: {type: integer}}}
        Car: {type: object, properties: {kind: {const: car}, x: {type: integer}}}
        """,
        List.of(
            Map.entry("{\"kind\":\"cat\",\"x\":9}", "OfPet Cat"),
            Map.entry("{\"kind\":\"dog\",\"x\":9}", "OfPet Dog"),
            Map.entry("{\"kind\":\"car\",\"x\":4}", "Car"),
            Map.entry("{\"kind\":\"bus\",\"x\":4}", "Unknown")));
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
  void allOfWithAOneOf() throws Exception {
    comesBack(
        """
        Root:
          allOf:
            - {type: object, required: [id], properties: {id: {type: integer}}}
            - oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        Cat: {type: object, required: [lives], properties: {lives: {type: integer}}}
        Dog: {type: object, required: [barks], properties: {barks: {type: boolean}}}
        """,
        List.of(
            Map.entry("{\"id\":1,\"lives\":9}", "Root"),
            Map.entry("{\"id\":2,\"barks\":true}", "Root")));
  }

  @Test
  void enumerationsListsAndScalarsAreForms() throws Exception {
    comesBack(
        """
        Root:
          oneOf:
            - {$ref: '#/components/schemas/Color'}
            - {$ref: '#/components/schemas/Level'}
            - {type: boolean}
            - {type: number}
            - {type: array, items: {$ref: '#/components/schemas/Color'}}
            - {type: array, items: {type: array, items: {type: integer}}}
            - {type: object, additionalProperties: {$ref: '#/components/schemas/Level'}}
        Color: {type: string, enum: [red, green]}
        Level: {type: integer, enum: [1, 2]}
        """,
        List.of(
            Map.entry("\"red\"", "OfColor"),
            Map.entry("\"blue\"", "OfColor"),
            Map.entry("2", "OfLevel"),
            Map.entry("3", "OfBigDecimal"),
            Map.entry("2.5", "OfBigDecimal"),
            Map.entry("true", "OfBoolean"),
            Map.entry("[\"red\",\"blue\"]", "OfList"),
            Map.entry("[[1,2],[3]]", "OfList2"),
            Map.entry("[]", "OfList"),
            Map.entry("{\"a\":1,\"b\":3}", "OfMap")));
  }

  @Test
  void enumerationsOfOneTypeAreToldApartByTheirValues() throws Exception {
    comesBack(
        """
        Root:
          type: object
          properties:
            kind: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            any: {anyOf: [{$ref: '#/components/schemas/A'}, {type: string}]}
            list: {type: array, items: {anyOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}}
            map: {type: object, additionalProperties: {$ref: '#/components/schemas/B'}}
        A: {type: string, enum: [x, y]}
        B: {type: string, enum: [z]}
        """,
        List.of(
            Map.entry(
                "{\"kind\":\"z\",\"any\":\"q\",\"list\":[\"x\",7,\"q\"],\"map\":{\"a\":\"z\",\"b\":\"q\"}}",
                "Root")));
  }

  @Test
  void mixedEnumerationTellsAForm() throws Exception {
    comesBack(
        """
        Root:
          oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]
          discriminator: {propertyName: kind}
        One: {type: object, required: [kind], properties: {kind: {enum: [1, one, null]}, x: {type: string}}}
        Two: {type: object, required: [kind], properties: {kind: {enum: [2, two]}, x: {type: string}}}
        """,
        List.of(
            Map.entry("{\"kind\":1,\"x\":\"a\"}", "One"),
            Map.entry("{\"kind\":\"one\",\"x\":\"a\"}", "One"),
            Map.entry("{\"kind\":null,\"x\":\"a\"}", "One"),
            Map.entry("{\"kind\":2,\"x\":\"a\"}", "Two"),
            Map.entry("{\"kind\":\"two\"}", "Two"),
            Map.entry("{\"kind\":\"three\",\"y\":1}", "Unknown")));
  }

  @Test
  void constantsTellAForm() throws Exception {
    comesBack(
        """
        Root:
          oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}, {$ref: '#/components/schemas/Three'}]
          discriminator: {propertyName: kind}
        One: {type: object, required: [kind], properties: {kind: {const: 1}, x: {type: string}}}
        Two: {type: object, required: [kind], properties: {kind: {enum: ["2", b]}, x: {type: string}}}
        Three: {type: object, required: [kind], properties: {kind: {type: boolean, const: true}, x: {type: string}}}
        """,
        List.of(
            Map.entry("{\"kind\":1,\"x\":\"a\"}", "One"),
            Map.entry("{\"kind\":\"2\",\"x\":\"a\"}", "Two"),
            Map.entry("{\"kind\":\"b\"}", "Two"),
            Map.entry("{\"kind\":true,\"x\":\"a\"}", "Three"),
            Map.entry("{\"kind\":9,\"x\":\"a\"}", "Unknown")));
  }

  @Test
  void discriminatorThatIsMissingLeavesTheShape() throws Exception {
    comesBack(
        """
        Root:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
        Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, properties: {kind: {type: string}, barks: {type: boolean}}}
        """,
        List.of(
            Map.entry("{\"kind\":\"cat\",\"lives\":1}", "Cat"),
            Map.entry("{\"kind\":\"fox\",\"tail\":1}", "Unknown")));
  }

  @Test
  void defaultMappingIsForValuesThatNoFormHas() throws Exception {
    comesBack(
        """
        Root:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Other'}]
          discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Other}
        Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
        Other: {type: object, properties: {kind: {type: string}, lives: {type: integer}}, additionalProperties: true}
        """,
        List.of(
            Map.entry("{\"kind\":\"cat\",\"lives\":1}", "Cat"),
            Map.entry("{\"kind\":\"fox\",\"lives\":1,\"x\":2}", "Other"),
            Map.entry("{\"lives\":1,\"x\":2}", "Other")));
  }

  @Test
  void formMayDeclareItsDiscriminatorWithAnyType() throws Exception {
    comesBack(
        """
        Root:
          oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}, {$ref: '#/components/schemas/Three'}]
          discriminator: {propertyName: kind, mapping: {"1": One, "2": Two, "true": Three}}
        One: {type: object, properties: {kind: {type: integer}, x: {type: string}}}
        Two: {type: object, properties: {kind: {type: string, format: uuid}, x: {type: string}}}
        Three: {type: object, properties: {kind: {type: boolean}, x: {type: string}}}
        """,
        List.of(
            Map.entry("{\"kind\":1,\"x\":\"a\"}", "One"),
            Map.entry("{\"kind\":true,\"x\":\"a\"}", "Three")));
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
