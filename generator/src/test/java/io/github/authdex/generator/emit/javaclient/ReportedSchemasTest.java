package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.model.ApiModel;
import io.github.authdex.generator.model.Schema;
import io.github.authdex.generator.model.Schema.Scalar;
import io.github.authdex.generator.openapi.OpenApiReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Documents that users of other generators reported: the client is compiled together with a program
 * that uses it, which talks to a server on loopback.
 */
class ReportedSchemasTest {
  private final Map<String, String> answers = new HashMap<>();
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      if (!content.isEmpty()) {
        arrived.add(call + " " + content);
      }
      String answer = answers.get(call);
      if (answer == null) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Runs {@code code}, which has the client of the reported document as {@code client}. */
  private Object run(String report, String entry, String code) throws Exception {
    Path document = Path.of("src/test/resources/reports", report, "openapi.yaml");
    return run(
        OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document)).model(),
        entry,
        code);
  }

  private Object run(ApiModel model, String entry, String code) throws Exception {
    List<OutputFile> files =
        new ArrayList<>(new JavaClientEmitter("com.acme").emit(model, diagnostic -> {}));
    files.add(new OutputFile("com/acme/Program.java", program(entry, code)));
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try {
      return compiled
          .loader()
          .loadClass("com.acme.Program")
          .getMethod("run", URI.class)
          .invoke(null, url);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Test
  void childOfABaseIsReadAndSentWhole() throws Exception {
    answers.put(
        "GET /pay",
        """
        [{"method":"CARD","amount":1.50,"pan":"4111"},{"method":"CASH","till":3},\
        {"method":"WIRE","amount":2,"swift":{"a":[1]}},{"method":"CARD","amount":[],"pan":"1"}]\
        """);
    Object read =
        run(
            "discriminator-base",
            "Payments",
            """
            StringBuilder out = new StringBuilder();
            List<Payment> all = client.pay().pay();
            for (Payment payment : all) {
              if (payment instanceof CardPayment card) {
                out.append(card.pan().orElse("")).append(' ');
              } else if (payment instanceof CashPayment cash) {
                out.append(cash.till().orElse(0L)).append(' ');
              } else {
                out.append(payment.method()).append(payment.amount()).append(' ');
              }
              client.pay().add(payment);
            }
            client.pay().add(CardPayment.builder().pan("42").build());
            client.pay().add(new CashPayment(null, Optional.of(BigDecimal.ONE), Optional.of(7L)));
            return out.toString();
            """);
    assertThat(read).isEqualTo("4111 3 WIREOptional[2] 1 ");
    assertThat(arrived)
        .containsExactly(
            "POST /pay {\"method\":\"CARD\",\"amount\":1.50,\"pan\":\"4111\"}",
            "POST /pay {\"method\":\"CASH\",\"till\":3}",
            "POST /pay {\"method\":\"WIRE\",\"amount\":2,\"swift\":{\"a\":[1]}}",
            "POST /pay {\"method\":\"CARD\",\"pan\":\"1\"}",
            "POST /pay {\"method\":\"CARD\",\"pan\":\"42\"}",
            "POST /pay {\"method\":\"CASH\",\"amount\":1,\"till\":7}");
  }

  @Test
  void nullDeletesAndAbsentLeaves() throws Exception {
    run(
        "explicit-null",
        "Profiles",
        """
        client.me().patchMe(Me.builder().name("n").build());
        client.me().patchMe(Me.builder().phoneNull().tags(List.of("a")).build());
        client.me().patchMe(Me.builder().phone("1").tagsNull().build());
        client.me().patchMe(Me.builder().phoneNull().phone(null).build());
        return null;
        """);
    assertThat(arrived)
        .containsExactly(
            "PATCH /me {\"name\":\"n\"}",
            "PATCH /me {\"phone\":null,\"tags\":[\"a\"]}",
            "PATCH /me {\"phone\":\"1\",\"tags\":null}",
            "PATCH /me {}");
  }

  @Test
  void everyValueThatTheSchemaAllowsIsRead() throws Exception {
    answers.put(
        "GET /mixed",
        """
        [{"mixed":1,"size":18446744073709551615,"when":"2016-12-31T23:59:60Z"},{"mixed":"two"},\
        {"mixed":true},{"mixed":null},{"limit":2.5,"strnum":1,"day":"no"},\
        {"count":99999999999999999999,"when":"","amount":0.10}]\
        """);
    Object read =
        run(
            "mixed-values",
            "Mixed",
            """
            StringBuilder out = new StringBuilder();
            for (M m : client.mixed().mixed()) {
              out.append(m.count()).append(m.limit()).append(m.amount()).append(m.strnum());
              out.append(m.day()).append(m.when()).append("\\n");
            }
            return out.toString();
            """);
    assertThat(read.toString().lines().map(line -> line.replace("Optional.empty", "-")))
        .containsExactly(
            "-----Optional[2016-12-31T23:59:59Z]",
            "------",
            "------",
            "------",
            "-Optional[2.5]-Optional[1]Optional[no]-",
            "--Optional[0.10]---");
  }

  @Test
  void enumerationOfMixedValuesIsToldApartByWhatJsonSays() throws Exception {
    Schema mixed =
        new Schema.OneOf(
            List.of(
                new Schema.Enumeration(Scalar.Type.NUMBER, List.of("1")),
                new Schema.Enumeration(Scalar.Type.STRING, List.of("two")),
                new Schema.Enumeration(Scalar.Type.BOOLEAN, List.of("true"))),
            Optional.empty(),
            Map.of(),
            "");
    Schema m =
        Models.object(
            Models.property("mixed", mixed, false),
            Models.property(
                "view", new Schema.Enumeration(Scalar.Type.INTEGER, List.of("1", "FULL")), false),
            Models.property("size", new Scalar(Scalar.Type.BIG_INTEGER), false));
    ApiModel model =
        Models.of(
            "Mixed",
            Map.of("M", m),
            Models.get(
                "all",
                "/all",
                AuthRequirement.NONE,
                new Schema.ArrayOf(new Schema.Ref("M"), false)),
            Models.operation(
                "put",
                "PUT",
                "/one",
                AuthRequirement.NONE,
                List.of(),
                Models.body("application/json", new Schema.Ref("M")),
                new Schema.Ref("M")));
    answers.put("PUT /one", "{}");
    answers.put(
        "GET /all",
        """
        [{"mixed":1,"view":1,"size":18446744073709551615},{"mixed":"two","view":"FULL"},\
        {"mixed":true},{"mixed":"three"}]\
        """);
    Object read =
        run(
            model,
            "Mixed",
            """
            StringBuilder out = new StringBuilder();
            for (M each : client.things().all()) {
              out.append(each.mixed().orElseThrow().getClass().getSimpleName()).append(' ');
              client.things().put(each);
            }
            return out.toString();
            """);
    assertThat(read).isEqualTo("OfBigDecimal OfMixedTwo OfBoolean OfMixedTwo ");
    assertThat(arrived)
        .containsExactly(
            "PUT /one {\"mixed\":1,\"view\":1,\"size\":18446744073709551615}",
            "PUT /one {\"mixed\":\"two\",\"view\":\"FULL\"}",
            "PUT /one {\"mixed\":true}",
            "PUT /one {\"mixed\":\"three\"}");
  }

  @Test
  void requiredPropertyLeftOutIsToldBeforeAnythingIsSent() {
    Schema item = Models.object(Models.property("name", Models.TEXT, true));
    Schema order =
        Models.object(
            Models.property("items", new Schema.ArrayOf(new Schema.Ref("Item"), false), true));
    ApiModel model =
        Models.of(
            "Orders",
            Map.of("Item", item, "Order", order),
            Models.operation(
                "put",
                "PUT",
                "/order",
                AuthRequirement.NONE,
                List.of(),
                Models.body("application/json", new Schema.Ref("Order")),
                new Schema.Ref("Order")));
    assertThatThrownBy(
            () ->
                run(
                    model,
                    "Orders",
                    """
                    Item whole = Item.builder().name("n").build();
                    List<Item> items = List.of(whole, Item.builder().build());
                    return client.things().put(Order.builder().items(items).build());
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a value for the required property $.items[1].name of Item but was null");
    assertThat(arrived).isEmpty();
  }

  private static String program(String entry, String code) {
    return """
    package com.acme;
    import com.acme.model.*;
    import java.math.*;
    import java.util.*;
    public final class Program {
      public static Object run(java.net.URI url) throws Exception {
        %s client = %s.builder().baseUrl(url).build();
        %s
      }
    }
    """
        .formatted(entry, entry, code);
  }
}
