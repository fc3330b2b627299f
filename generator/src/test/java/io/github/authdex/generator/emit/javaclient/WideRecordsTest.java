package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.model.ApiModel;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An object of 300 properties is no less typed than one of three. */
class WideRecordsTest {
  @AutoClose private final Driven driven = new Driven();

  /** Properties p3 to p299 are numbers; those of a list {@code Wide} stand in {@code Order}. */
  private static ApiModel document() throws Exception {
    String numbers =
        IntStream.range(3, 300)
            .mapToObj(i -> "        p" + i + ": {type: integer, format: int64}\n")
            .collect(Collectors.joining());
    return Driven.document(
        """
        openapi: 3.0.3
        info: {title: Broad, version: "1"}
        servers: [{url: "https://api.acme.example"}]
        paths:
          /wide:
            get:
              tags: [things]
              operationId: read
              responses:
                "200":
                  description: ok
                  content: {application/json: {schema: {$ref: "#/components/schemas/Wide"}}}
            put:
              tags: [things]
              operationId: write
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
              responses: {"204": {description: ok}}
        components:
          schemas:
            Order:
              type: object
              required: [lines]
              properties:
                lines: {type: array, items: {$ref: "#/components/schemas/Wide"}}
            Wide:
              type: object
              required: [id, name, note, secret, p3]
              properties:
                id: {type: string, readOnly: true}
                name: {type: string}
                note: {type: string, nullable: true}
                secret: {type: string, writeOnly: true}
                child: {$ref: "#/components/schemas/Wide"}
                more: {type: string, nullable: true}
        """
            + numbers);
  }

  private Object run(String code) throws Exception {
    return driven.run(document(), code);
  }

  @Test
  void requiredPropertyLeftOutIsToldBeforeAnythingIsSent() {
    assertThatThrownBy(
            () ->
                run(
                    """
                    Wide whole = Wide.builder().name("n").secret("s").p3(3L).build();
                    Wide.Builder part = Wide.builder().secret("s").p3(3L);
                    client.things().write(new Order(List.of(whole, part.build())));
                    return null;
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a value for the required property $.lines[1].name of Wide but was null");
    assertThat(driven.arrived()).isEmpty();
  }

  @Test
  void requiredPropertyOfAPartIsToldToo() {
    assertThatThrownBy(
            () ->
                run(
                    """
                    Wide.Builder part = Wide.builder().name("n").secret("s").p3(3L);
                    part.child(Wide.builder().name("m").secret("s").build());
                    client.things().write(new Order(List.of(part.build())));
                    return null;
                    """))
        .hasMessage(
            "Expected a value for the required property $.lines[0].child.p3 of Wide but was null");
    assertThat(driven.arrived()).isEmpty();
  }

  @Test
  void valueIsSentInTheOrderGivenAndNullWhereItMayBe() throws Exception {
    run(
        """
        Wide.Builder one = Wide.builder().p299(299L).name("n").secret("s").p3(3L).moreNull();
        client.things().write(new Order(List.of(one.build())));
        return null;
        """);
    assertThat(driven.arrived())
        .containsExactly(
            "PUT /wide {\"lines\":[{\"p299\":299,\"name\":\"n\",\"secret\":\"s\",\"p3\":3,"
                + "\"more\":null,\"note\":null}]}");
  }

  @Test
  void whatDoesNotFitIsToldAndTheRestIsReadAndSentAgain() throws Exception {
    driven.answer(
        "GET /wide",
        """
        {"p3":"three","id":"7","p4":4,"new":{"a":[1]},"p5":null,"name":"n",\
        "child":{"id":8,"name":"m","p3":3,"note":null,"p6":[]}}\
        """);
    Object told =
        run(
            """
            var response = client.things().readCall().response();
            Wide wide = response.body();
            StringBuilder out = new StringBuilder();
            out.append(wide.p3()).append(wide.id()).append(wide.p4()).append(wide.p5());
            out.append(wide.child().orElseThrow().id()).append('\\n');
            response.misfits().forEach(misfit -> out.append(misfit).append('\\n'));
            Map<String, Object> again = new LinkedHashMap<>(wide.properties());
            again.put("p3", 3L);
            again.put("secret", "s");
            again.remove("child");
            client.things().write(new Order(List.of(new Wide(again))));
            return out.toString();
            """);
    assertThat(told.toString().lines())
        .containsExactly(
            "Optional.emptyOptional[7]Optional[4]Optional.emptyOptional[8]",
            "Expected an integer of 64 bits at $.p3 but was text of 5 characters",
            "Expected an integer of 64 bits at $.child.p6 but was a list",
            "Expected a value at $.note but was missing");
    assertThat(driven.arrived())
        .containsExactly(
            "PUT /wide {\"lines\":[{\"p4\":4,\"new\":{\"a\":[1]},\"name\":\"n\","
                + "\"p3\":3,\"secret\":\"s\",\"note\":null}]}");
  }
}
