package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.client.UnmetRequirementException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Parts of a document that cannot be used do not stop the rest, and nothing is lost by them. */
class FaultyPartsTest {
  private static final String DOCUMENT =
"""
openapi: 3.0.3
info: {title: Faulty, version: "1"}
servers: [{url: https://api.example.com}]
security: [{spaced: []}]
paths:
  /open:
    post: {operationId: open, security: [], requestBody: {$ref: '#/gone'}, responses: {}}
  /spaced:
    post:
      operationId: spaced
      requestBody: {content: {application/json: {schema: {type: string}}}}
      responses: {}
  /scoped:
    post: {operationId: scoped, security: [{token: ['a"b']}], responses: {}}
  /undefined:
    post: {operationId: undefined, security: [{nobody: []}], responses: {}}
  /either:
    get: {operationId: either, security: [{spaced: []}, {}], responses: {}}
  /cycle:
    get:
      operationId: cycle
      security: []
      responses: {200: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
  /dangling:
    get:
      operationId: dangling
      security: []
      responses: {200: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
  /lost: {$ref: '#/paths/gone'}
components:
  schemas:
    A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {type: integer}}}]}
    B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: integer}}}]}
    Self: {allOf: [{$ref: '#/components/schemas/Self'}]}
    Pet:
      properties:
        name: {type: string}
        owner: {$ref: '#/components/schemas/Gone'}
        loop: {$ref: '#/components/schemas/Loop'}
        self: {$ref: '#/components/schemas/Self'}
    Loop: {$ref: '#/components/schemas/Loop'}
  securitySchemes:
    spaced: {type: apiKey, in: header, name: A Key}
    token: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}
""";

  @AutoClose private final Driven driven = new Driven();

  private Object run(String code) throws Exception {
    return driven.run(Driven.document(DOCUMENT), code);
  }

  @Test
  void operationThatCannotBeAuthenticatedFailsBeforeSendingWithTheReason() {
    assertUnmet("client.spaced().spaced(\"x\");", "names its header \"A Key\"");
    assertUnmet("client.scoped().scoped();", "scope \"a\"b\" has characters");
    assertUnmet("client.undefined().undefined();", "\"nobody\", which");
  }

  private void assertUnmet(String statement, String reason) {
    assertThatThrownBy(() -> run(statement + " return null;"))
        .isInstanceOf(UnmetRequirementException.class)
        .hasMessageContaining("needs what this client cannot send")
        .hasMessageContaining(reason);
    assertThat(driven.arrived()).isEmpty();
  }

  @Test
  void whatNeedsNoCredentialIsSent() throws Exception {
    run(
        """
        client.open().open(io.github.authdex.auth.message.Body.of("any".getBytes()));
        client.either().either();
        return null;
        """);
    assertThat(driven.arrived()).containsExactly("POST /open any");
  }

  @Test
  void schemasAreReadAsFarAsTheyAreKnown() throws Exception {
    driven.answer("GET /cycle", "{\"a\":1,\"b\":2,\"c\":3}");
    driven.answer(
        "GET /dangling", "{\"name\":\"n\",\"owner\":{\"x\":[1]},\"loop\":2,\"self\":true}");
    Object read =
        run(
            """
            A a = client.cycle().cycle();
            Pet pet = client.dangling().dangling();
            return a.a().get() + " " + a.b().get() + " " + a.additionalProperties() + " "
                + pet.name().get() + pet.owner().get() + pet.loop().get() + pet.self().get();
            """);
    assertThat(read).isEqualTo("1 2 {c=3} n{x=[1]}2true");
  }
}
