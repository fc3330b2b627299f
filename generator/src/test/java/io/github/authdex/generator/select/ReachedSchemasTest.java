package io.github.authdex.generator.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.model.ApiModel;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReachedSchemasTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shop, version: "1"}
      servers: [{url: "https://shop.example"}]
      paths:
        /pay:
          post:
            operationId: pay
            parameters: [{name: sort, in: query, schema: {$ref: "#/components/schemas/Sort"}}]
            requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Card"}}}}
            responses:
              "200":
                description: ok
                headers: {Left: {schema: {$ref: "#/components/schemas/Left"}}}
                content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Node"}}}}
              "400":
                description: bad
                content: {application/json: {schema: {oneOf: [{$ref: "#/components/schemas/Fault"}, {type: string}]}}}
        /hook:
          get:
            operationId: hook
            responses:
              "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Hook"}}}}
      components:
        schemas:
          Sort: {type: string, enum: [up, down]}
          Left: {type: string, enum: [few, many]}
          Node: {type: object, properties: {next: {$ref: "#/components/schemas/Node"}, of: {additionalProperties: {$ref: "#/components/schemas/Leaf"}}}}
          Leaf: {type: object, properties: {a: {type: string}}}
          Fault: {type: object, properties: {code: {type: string}}}
          Payment:
            type: object
            required: [kind]
            discriminator: {propertyName: kind}
            properties: {kind: {type: string}}
          Card: {allOf: [{$ref: "#/components/schemas/Payment"}, {type: object, properties: {pan: {type: string}}}]}
          Cash: {allOf: [{$ref: "#/components/schemas/Payment"}, {type: object, properties: {till: {type: string}}}]}
          Hook: {type: object, properties: {payload: {$ref: "#/components/schemas/Payload"}}}
          Payload: {type: object, properties: {b: {type: string}}}
          Nowhere: {type: object, properties: {leaf: {$ref: "#/components/schemas/Leaf"}}}
      """;

  @Test
  void keepsWhatOperationsReachAndWhatThatIsMadeOf() {
    ApiModel model = OperationSelectionTest.model(DOCUMENT);

    assertThat(ReachedSchemas.of(model).schemas().keySet())
        .containsExactlyElementsOf(
            model.schemas().keySet().stream().filter(name -> !name.equals("Nowhere")).toList());
  }

  /** What is sent for a card's kind stands in what all payments share. */
  @Test
  void aSelectionNeedsFewer() {
    ApiModel model = OperationSelectionTest.model(DOCUMENT);
    ApiModel pay = new OperationSelection(List.of("pay"), List.of()).of(model);
    ApiModel hook = new OperationSelection(List.of("hook"), List.of()).of(model);

    assertThat(ReachedSchemas.of(pay).schemas().keySet())
        .containsExactlyInAnyOrder(
            "Sort", "Left", "Node", "Leaf", "Fault", "Payment", "Card", "Cash");
    assertThat(ReachedSchemas.of(hook).schemas().keySet()).containsExactly("Hook", "Payload");
  }
}
