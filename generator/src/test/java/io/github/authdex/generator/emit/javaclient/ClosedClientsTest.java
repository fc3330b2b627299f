package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.model.ApiModel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Generated clients are closed as all that holds connections is, whatever an API's words are. */
class ClosedClientsTest {
  @AutoClose private final Driven driven = new Driven();

  /** Returns the model of an API with an operation {@code close}, and a tag. */
  private static ApiModel doors(String tag) throws Exception {
    return Driven.document(
        """
        openapi: 3.1.0
        info: {title: Doors, version: "1"}
        servers: [{url: "https://api.acme.example"}]
        paths:
          /door:
            get:
              tags: [%s]
              operationId: close
              responses:
                "200":
                  description: ok
                  content: {application/json: {schema: {$ref: "#/components/schemas/Door"}}}
        components:
          schemas:
            Door: {type: object, required: [state], properties: {state: {type: string}}}
        """
            .formatted(tag));
  }

  /** What a user writes; it is compiled with {@code -Xlint:all}, without a warning. */
  @Test
  void clientIsClosedAtTheEndOfATry() throws Exception {
    driven.answer("GET /door", "{\"state\":\"shut\"}");
    Object told =
        driven.run(
            doors("doors"),
            """
            Doors last;
            StringBuilder out = new StringBuilder();
            try (Doors doors = client) {
              last = doors;
              out.append(doors.doors().close().state()).append(' ');
            }
            try {
              out.append(last.doors().close());
            } catch (IllegalStateException e) {
              out.append(e.getMessage());
            }
            client.close();
            return out.toString();
            """);
    assertThat(told)
        .isEqualTo("shut Expected an open API client but it is closed; build another one");
  }

  @Test
  void operationsOfTheTagCloseHaveAnotherName() throws Exception {
    driven.answer("GET /door", "{\"state\":\"shut\"}");
    Object told =
        driven.run(
            doors("close"),
            """
            try (client) {
              return client.closeApi().close().state();
            }
            """);
    assertThat(told).isEqualTo("shut");
  }
}
