package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.model.ApiModel;
import org.junit.jupiter.api.Test;

/** A parameter that is the whole query string (OpenAPI 3.2 §4.12.1, {@code in: querystring}). */
class WholeQueryTest {
  private static final String DOCUMENT =
      """
      openapi: 3.2.0
      info: {title: Rows, version: "1"}
      servers: [{url: "https://rows.example"}]
      paths:
        /form:
          get:
            operationId: byForm
            tags: [rows]
            parameters: [{$ref: "#/components/parameters/Form"}]
            responses: {"200": {$ref: "#/components/responses/Text"}}
        /json:
          get:
            operationId: byJson
            tags: [rows]
            parameters:
              - name: whole
                in: querystring
                content: {application/json: {schema: {$ref: "#/components/schemas/Filter"}}}
            responses: {"200": {$ref: "#/components/responses/Text"}}
      components:
        parameters:
          Form:
            name: whole
            in: querystring
            required: true
            content:
              application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Filter"}}
        responses:
          Text: {description: ok, content: {application/json: {schema: {type: string}}}}
        schemas:
          Filter:
            type: object
            properties: {search: {type: string}, ids: {type: array, items: {type: integer}}}
      """;

  @Test
  void isSentAsItsMediaTypeSays() throws Exception {
    ApiModel model = Driven.document(DOCUMENT);
    try (Driven driven = new Driven()) {
      driven.answer("GET /form?search=x+y&ids=1&ids=2", "\"form\"");
      driven.answer("GET /json?%7B%22search%22%3A%22%26%22%2C%22ids%22%3A%5B3%5D%7D", "\"json\"");
      driven.answer("GET /json", "\"none\"");
      Object read =
          driven.run(
              model,
              """
              Filter form = Filter.builder().search("x y").ids(List.of(1L, 2L)).build();
              Filter json = Filter.builder().search("&").ids(List.of(3L)).build();
              return client.rows().byForm(form) + client.rows().byJson(new RowsApi.ByJsonOptions().whole(json))
                  + client.rows().byJson();
              """);
      assertThat(read).isEqualTo("formjsonnone");
    }
  }
}
