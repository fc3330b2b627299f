package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items of lists and values of maps are null where the document says so, and nowhere else. */
class NullItemsTest {
  @AutoClose private final Driven driven = new Driven();

  /** Has {@code item} as item and value at each place. */
  private static ApiModel document(String version, String item) throws Exception {
    return Driven.document(
        """
        openapi: VERSION
        info: {title: Nulls, version: "1"}
        servers: [{url: "https://api.acme.example"}]
        paths:
          /all:
            get:
              tags: [things]
              operationId: read
              responses:
                "200":
                  description: ok
                  content: {application/json: {schema: {$ref: "#/components/schemas/All"}}}
            put:
              tags: [things]
              operationId: write
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: "#/components/schemas/All"}}}
              responses: {"204": {description: ok}}
          /list:
            get:
              tags: [things]
              operationId: readList
              responses:
                "200":
                  description: ok
                  content: {application/json: {schema: {type: array, items: ITEM}}}
            put:
              tags: [things]
              operationId: writeList
              parameters:
                - {name: ids, in: query, schema: {type: array, items: ITEM}}
                - name: filter
                  in: query
                  content: {application/json: {schema: {type: array, items: ITEM}}}
              requestBody:
                content: {application/json: {schema: {type: array, items: ITEM}}}
              responses: {"204": {description: ok}}
          /form:
            post:
              tags: [things]
              operationId: form
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      properties: {ids: {type: array, items: ITEM}}
              responses: {"204": {description: ok}}
        components:
          schemas:
            Count: {type: integer, format: int64}
            MayBeNull: MAYBE
            Empty: EMPTY
            All:
              type: object
              required: [list]
              properties:
                list: {type: array, items: ITEM}
                map: {type: object, additionalProperties: ITEM}
                deep: {type: array, items: {type: array, items: ITEM}}
              additionalProperties: ITEM
        """
            .replace("VERSION", version)
            .replace("ITEM", item)
            .replace(
                "MAYBE",
                version.startsWith("3.0")
                    ? "{type: integer, format: int64, nullable: true}"
                    : "{type: [integer, 'null'], format: int64}")
            .replace("EMPTY", version.startsWith("3.0") ? "{enum: [null]}" : "{type: 'null'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.0.3|{type: integer, format: int64, nullable: true}",
        "3.1.0|{type: [integer, 'null'], format: int64}",
      })
  void nullIsReadAndSentWhereTheDocumentAllowsIt(String version, String item) throws Exception {
    String all = "{\"list\":[1,null],\"map\":{\"a\":null},\"deep\":[[null]],\"b\":null}";
    driven.answer("GET /all", all);
    driven.answer("GET /list", "[null,2]");
    Object told =
        driven.run(
            document(version, item),
            """
            var response = client.things().readCall().response();
            client.things().write(response.body());
            List<Optional<Long>> list = client.things().readList();
            client.things().writeList(list);
            return response.misfits().toString() + list;
            """);
    assertThat(told).isEqualTo("[][Optional.empty, Optional[2]]");
    assertThat(driven.arrived()).containsExactly("PUT /all " + all, "PUT /list [null,2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.0.3|{$ref: '#/components/schemas/MayBeNull'}",
        "3.0.3|{allOf: [{$ref: '#/components/schemas/Count'}], nullable: true}",
        "3.0.3|{anyOf: [{$ref: '#/components/schemas/Count'},{$ref: '#/components/schemas/Empty'}]}",
        "3.1.0|{oneOf: [{type: 'null'}, {type: integer, format: int64}]}",
        "3.1.0|{anyOf: [{$ref: '#/components/schemas/Count'}, {const: null}]}",
        "3.1.0|{oneOf: [{$ref: '#/components/schemas/Count'},{$ref: '#/components/schemas/Empty'}]}",
        "3.2.0|{oneOf: [{$ref: '#/components/schemas/MayBeNull'}, {type: 'null'}]}",
      })
  void eachWayToSayThatItemsMayBeNullIsHeard(String version, String item) throws Exception {
    assertThat(
            new JavaClientEmitter("com.acme")
                .emit(document(version, item), diagnostic -> {}).stream()
                    .filter(file -> file.path().endsWith("/All.java"))
                    .findFirst()
                    .orElseThrow()
                    .content())
        .contains(
            "List<Optional<Long>> list, Optional<Map<String, Optional<Long>>> map,",
            "Optional<List<List<Optional<Long>>>> deep,",
            "@JsonRest Map<String, Optional<Long>> additionalProperties");
  }

  @Test
  void nullThatTheDocumentDoesNotAllowIsToldAndTheRestIsRead() throws Exception {
    driven.answer(
        "GET /all",
        "{\"list\":[1,null,3],\"map\":{\"a\":null,\"b\":2},\"deep\":[[null],null],\"c\":null}");
    Object told =
        driven.run(
            document("3.0.3", "{$ref: '#/components/schemas/Count'}"),
            """
            var response = client.things().readCall().response();
            StringBuilder out = new StringBuilder().append(response.body()).append('\\n');
            response.misfits().forEach(misfit -> out.append(misfit).append('\\n'));
            return out.toString();
            """);
    assertThat(told.toString().lines())
        .containsExactly(
            "All[list=[1, null, 3], map=Optional[{b=2}], deep=Optional[[[null], null]],"
                + " additionalProperties={}]",
            "Expected a value at $.list[1] but was null",
            "Expected a value at $.map.a but was null",
            "Expected a value at $.deep[0][0] but was null",
            "Expected a value at $.deep[1] but was null",
            "Expected a value at $.c but was null");
  }

  private static final List<Map.Entry<String, String>> REFUSED =
      List.of(
          Map.entry("write(All.builder().list(two).build())", "$.list[1]"),
          Map.entry("write(All.builder().list(List.of()).map(map).build())", "$.map.a"),
          Map.entry("write(All.builder().list(List.of()).deep(lists).build())", "$.deep[1][1]"),
          Map.entry("write(new All(List.of(), none, noLists, map))", "$.a"),
          Map.entry("writeList(two)", "$[1]"),
          Map.entry("writeList(null, new ThingsApi.WriteListOptions().ids(two))", "$[1]"),
          Map.entry("writeList(null, new ThingsApi.WriteListOptions().filter(two))", "$[1]"),
          Map.entry("form(FormRequest.builder().ids(two).build())", "$.ids[1]"));

  @Test
  void nullThatTheDocumentDoesNotAllowIsRefusedBeforeSending() throws Exception {
    String calls =
        REFUSED.stream()
            .map(
                call ->
                    "try { client.things().%s; out.append(\"sent\\n\"); }\n"
                            .formatted(call.getKey())
                        + "catch (IllegalArgumentException e) { out.append(e.getMessage() + '\\n'); }\n")
            .collect(Collectors.joining());
    Object told =
        driven.run(
            document("3.0.3", "{type: integer, format: int64}"),
            """
            List<Long> two = Arrays.asList(1L, null);
            Map<String, Long> map = new HashMap<>();
            map.put("a", null);
            List<List<Long>> lists = List.of(List.of(), two);
            Optional<Map<String, Long>> none = Optional.empty();
            Optional<List<List<Long>>> noLists = Optional.empty();
            StringBuilder out = new StringBuilder();
            """
                + calls
                + "return out.toString();");
    assertThat(told.toString().lines())
        .containsExactlyElementsOf(
            REFUSED.stream()
                .map(call -> "Expected a value at " + call.getValue() + " but was null")
                .toList());
    assertThat(driven.arrived()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{nullable: true}", "{description: any}"})
  void whereAnyValueMayStandNullMay(String item) throws Exception {
    driven.answer("GET /all", "{\"list\":[1,null]}");
    driven.run(
        document("3.0.3", item),
        """
        client.things().write(client.things().read());
        client.things().writeList(Arrays.asList(1L, null));
        return null;
        """);
    assertThat(driven.arrived())
        .containsExactly("PUT /all {\"list\":[1,null]}", "PUT /list [1,null]");
  }
}
