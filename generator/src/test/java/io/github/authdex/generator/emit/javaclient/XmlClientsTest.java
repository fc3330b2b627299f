package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Bodies that are XML alone, of unusual schemas and of unusual servers. */
class XmlClientsTest {
  private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  @AutoClose private final Driven driven = new Driven();

  /** The part on pets of Swagger's Petstore 1.0.7 (Apache-2.0), in XML alone. */
  private static final String PETSTORE =
      """
      swagger: "2.0"
      info: {title: Store, version: "1.0.7"}
      host: petstore.swagger.io
      basePath: /
      schemes: [https]
      paths:
        /pet:
          get:
            tags: [pet]
            operationId: findPets
            produces: [application/xml]
            responses: {"200": {description: ok, schema: {type: array, items: {$ref: "#/definitions/Pet"}}}}
          post:
            tags: [pet]
            operationId: addPet
            consumes: [application/xml]
            produces: [application/xml]
            parameters: [{in: body, name: body, required: true, schema: {$ref: "#/definitions/Pet"}}]
            responses: {"200": {description: ok, schema: {$ref: "#/definitions/Pet"}}}
      definitions:
        Category:
          type: object
          properties: {id: {type: integer, format: int64}, name: {type: string}}
          xml: {name: Category}
        Tag:
          type: object
          properties: {id: {type: integer, format: int64}, name: {type: string}}
          xml: {name: Tag}
        Pet:
          type: object
          required: [name, photoUrls]
          properties:
            id: {type: integer, format: int64}
            category: {$ref: "#/definitions/Category"}
            name: {type: string, example: doggie}
            photoUrls: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: photoUrl}}}
            tags:
              type: array
              xml: {wrapped: true}
              items: {xml: {name: tag}, $ref: "#/definitions/Tag"}
            status: {type: string, enum: [available, pending, sold]}
          xml: {name: Pet}
      """;

  @Test
  void petstoreIsReadAsItAnswersAndNotOnlyAsItSays() throws Exception {
    ApiModel model = Driven.document(PETSTORE);
    String pet =
        "<Pet><category><id>1</id><name>dogs</name></category><id>10</id><name>doggie</name>"
            + "<photoUrls><photoUrl>string</photoUrl></photoUrls><status>available</status>"
            + "<tags><tag><id>0</id><name>string</name></tag></tags></Pet>";
    driven.answer("POST /pet", PROLOG.replace("UTF-8\"", "UTF-8\" standalone=\"yes\"") + pet);
    driven.answer("GET /pet", "<pets>" + pet + pet + "</pets>");

    assertThat(
            driven.run(
                model,
                """
                Pet pet = Pet.builder().name("doggie").photoUrls(List.of("string"))
                    .category(Category.builder().id(1L).build())
                    .tags(List.of(Tag.builder().id(0L).build())).build();
                Pet found = client.pet().addPet(pet);
                return found + " " + client.pet().findPets().equals(List.of(found, found));
                """))
        .hasToString(
            "Pet[id=Optional[10], category=Optional[Category[id=Optional[1],"
                + " name=Optional[dogs]]], name=doggie, photoUrls=[string],"
                + " tags=Optional[[Tag[id=Optional[0], name=Optional[string]]]],"
                + " status=Optional[available]] true");
    assertThat(driven.arrived())
        .containsExactly(
            "POST /pet "
                + PROLOG
                + "<Pet><Category><id>1</id></Category><name>doggie</name>"
                + "<photoUrls><photoUrl>string</photoUrl></photoUrls>"
                + "<tags><tag><id>0</id></tag></tags></Pet>");
  }

  private static ApiModel wide() throws Exception {
    String numbers =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    "        p"
                        + i
                        + ": {type: integer, xml: {name: n"
                        + i
                        + ", attribute: true}}\n")
            .collect(Collectors.joining());
    return Driven.document(
        """
        openapi: 3.1.0
        info: {title: Broad, version: "1"}
        servers: [{url: "https://api.acme.example"}]
        paths:
          /wide:
            put:
              tags: [things]
              operationId: write
              requestBody: {required: true, content: {application/xml: {schema: {$ref: "#/components/schemas/Wide"}}}}
              responses: {"200": {description: ok, content: {application/xml: {schema: {$ref: "#/components/schemas/Wide"}}}}}
        components:
          schemas:
            Wide:
              type: object
              properties:
                list: {type: array, items: {$ref: "#/components/schemas/Wide"}, xml: {wrapped: true}}
        """
            + numbers);
  }

  @Test
  void wideAndRecursiveObjectsAreLikeOthers() throws Exception {
    driven.answer("PUT /wide", "<Wide n7='8' other='x'><list><Wide n1='2'/><Wide/></list></Wide>");

    assertThat(
            driven.run(
                wide(),
                """
                Wide sent = Wide.builder().p1(1L).list(List.of(Wide.builder().p299(2L).build())).build();
                Wide found = client.things().write(sent);
                return found.p7() + " " + found.list().get().get(0).p1() + " " + found.list().get().size();
                """))
        .isEqualTo("Optional[8] Optional[2] 2");
    assertThat(driven.arrived())
        .containsExactly(
            "PUT /wide " + PROLOG + "<Wide n1=\"1\"><list><list n299=\"2\"/></list></Wide>");
  }

  @Test
  void whatXmlCannotHoldIsRefusedBeforeAnythingIsSent() throws Exception {
    ApiModel model = Driven.document(PETSTORE);

    assertThatThrownBy(
            () ->
                driven.run(
                    model,
                    """
                    client.pet().addPet(Pet.builder().name("\\0").photoUrls(List.of()).build());
                    return null;
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+0000");
    assertThat(driven.arrived()).isEmpty();
  }

  @Test
  void documentsThatHaveJsonTooSayNothingOfXml() throws Exception {
    ApiModel both =
        Driven.document(
            PETSTORE.replace("[application/xml]", "[application/xml, application/json]"));
    List<OutputFile> files = new JavaClientEmitter("com.acme").emit(both, diagnostic -> {});

    assertThat(files).noneMatch(file -> file.content().contains("Xml"));
    assertThat(new JavaClientEmitter("com.acme").emit(Driven.document(PETSTORE), d -> {}))
        .anyMatch(file -> file.content().contains("@XmlNode(wrapped = true, item = \"photoUrl\")"));
  }

  /** Each schema has ten parts that all lead to the next. */
  private static String ladder() {
    String part = "{allOf: [{$ref: '#/components/schemas/S%d'}]}";
    return IntStream.range(0, 30)
        .mapToObj(
            i ->
                "    S%d: {allOf: [%s]}%n"
                    .formatted(
                        i, String.join(", ", Collections.nCopies(10, part.formatted(i + 1)))))
        .collect(Collectors.joining());
  }

  @Test
  void partsThatLeadToManyPartsAreNotAllFollowed() {
    String document =
        """
        openapi: 3.1.0
        info: {title: Ladder, version: "1"}
        servers: [{url: "https://api.acme.example"}]
        paths:
          /s:
            get:
              operationId: read
              responses: {"200": {description: ok, content: {application/xml: {schema: {$ref: "#/components/schemas/S0"}}}}}
        components:
          schemas:
        """
            + ladder()
            + "    S30: {type: object, properties: {a: {$ref: '#/components/schemas/S0'}}}\n";

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThat(
                    new JavaClientEmitter("com.acme").emit(Driven.document(document), told -> {}))
                .isNotEmpty());
  }
}
