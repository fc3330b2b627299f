package io.github.authdex.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.answer.Answers;
import io.github.authdex.model.ApiModel;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a lab of a document answers to requests whose credential is right. */
class LabAnswersTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shop, version: "1"}
      servers: [{url: https://api.shop.example/v1}]
      security: [{key: []}]
      paths:
        /orders/{orderId}:
          parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
          get:
            operationId: getOrder
            responses:
              "404": {description: None}
              "200":
                description: It
                headers: {X-Left: {schema: {type: integer}}, Set-Cookie: {schema: {type: string}}}
                content:
                  application/xml: {schema: {$ref: "#/components/schemas/Order"}}
                  application/json: {schema: {$ref: "#/components/schemas/Order"}}
          delete:
            operationId: removeOrder
            responses: {"204": {description: Gone}}
        /status:
          get:
            operationId: status
            security: []
            responses:
              "200":
                description: A text
                content: {text/plain: {schema: {type: string}, example: all well}}
      components:
        securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
        schemas:
          Order:
            type: object
            required: [orderId, state]
            xml: {name: order}
            properties:
              orderId: {type: integer, xml: {attribute: true}}
              state: {type: string, enum: [paid, sent]}
              secret: {type: string, writeOnly: true}
              note: {type: string, example: "<b> & co"}
              lines:
                type: array
                minItems: 2
                xml: {wrapped: true}
                items: {type: object, xml: {name: line}, properties: {count: {type: integer, minimum: 3}}}
      """;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Lab lab;

  @BeforeAll
  static void start() throws Exception {
    byte[] text = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    ApiModel model =
        OpenApiReader.read(
                DocumentReader.read("shop.yaml", new ByteArrayInputStream(text)), SourceFolder.NONE)
            .model();
    lab = Lab.start(model, LabOptions.STANDARD.withAnswers(Answers.DOCUMENT));
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  @Test
  void jsonIsMadeOfTheSchemaAndHasThePathsValue() throws Exception {
    HttpResponse<String> answer = send("GET", "/orders/42", "*/*", true);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"orderId\":42,\"state\":\"paid\",\"note\":\"<b> & co\","
                + "\"lines\":[{\"count\":3},{\"count\":3}]}");
    assertThat(answer.headers().firstValue("X-Left")).hasValue("1");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void theVerdictStandsInHeaders() throws Exception {
    HttpResponse<String> answer = send("GET", "/orders/42", "*/*", true);
    assertThat(answer.headers().firstValue("X-Authdex-Authenticated")).hasValue("true");
    assertThat(answer.headers().firstValue("X-Authdex-Scheme")).hasValue("key");
    assertThat(answer.headers().firstValue("X-Authdex-Operation")).hasValue("getOrder");
  }

  @Test
  void xmlIsWrittenAsTheDocumentSays() throws Exception {
    HttpResponse<String> answer =
        send("GET", "/orders/7", "application/json;q=0.1, application/xml", true);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml");
    assertThat(answer.body())
        .endsWith(
            "<order orderId=\"7\"><state>paid</state><note>&lt;b&gt; &amp; co</note>"
                + "<lines><line><count>3</count></line><line><count>3</count></line></lines>"
                + "</order>");
  }

  @Test
  void whatHasNoContentHasNone() throws Exception {
    HttpResponse<String> answer = send("DELETE", "/orders/7", "*/*", true);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aTextIsTheOneThatTheDocumentShows() throws Exception {
    HttpResponse<String> answer = send("GET", "/status", "*/*", false);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(answer.body()).isEqualTo("all well");
    assertThat(answer.headers().firstValue("X-Authdex-Authenticated")).hasValue("false");
  }

  @Test
  void authenticationIsJudgedFirst() throws Exception {
    assertThat(send("GET", "/orders/7", "*/*", false).statusCode()).isEqualTo(401);
    assertThat(send("GET", "/orderss/7", "*/*", false).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherMethodIsNotAllowed() throws Exception {
    HttpResponse<String> answer = send("PUT", "/orders/7", "*/*", true);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("DELETE, GET");
    assertThat(answer.body()).contains("no PUT for this path, but DELETE, GET");
  }

  @Test
  void anotherPathIsNotFoundAndTheNearestAreTold() throws Exception {
    HttpResponse<String> answer = send("GET", "/orders/7/lines", "*/*", true);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("the nearest: GET /orders/{orderId}");
  }

  private static HttpResponse<String> send(
      String method, String path, String accept, boolean authenticated) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(lab.baseUrl() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Accept", accept);
    if (authenticated) {
      request.header("X-Key", lab.environment().values().iterator().next());
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
