package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Documents that users of other generators reported: the client is compiled together with a program
 * that uses it, which talks to a server on loopback.
 */
class ReportedSchemasTest {
  @AutoClose private final Driven driven = new Driven();

  /** Runs {@code code}, which has the client of the reported document as {@code client}. */
  private Object run(String report, String code) throws Exception {
    return driven.run(Driven.report(report), code);
  }

  @Test
  void childOfABaseIsReadAndSentWhole() throws Exception {
    driven.answer(
        "GET /pay",
        """
        [{"method":"CARD","amount":1.50,"pan":"4111"},{"method":"CASH","till":3},\
        {"method":"WIRE","amount":2,"swift":{"a":[1]}},{"method":"CARD","amount":[],"pan":"1"}]\
        """);
    Object read =
        run(
            "discriminator-base",
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
    assertThat(driven.arrived())
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
        """
        client.me().patchMe(Me.builder().name("n").build());
        client.me().patchMe(Me.builder().phoneNull().tags(List.of("a")).build());
        client.me().patchMe(Me.builder().phone("1").tagsNull().build());
        client.me().patchMe(Me.builder().phoneNull().phone(null).build());
        return null;
        """);
    assertThat(driven.arrived())
        .containsExactly(
            "PATCH /me {\"name\":\"n\"}",
            "PATCH /me {\"phone\":null,\"tags\":[\"a\"]}",
            "PATCH /me {\"phone\":\"1\",\"tags\":null}",
            "PATCH /me {}");
  }

  @Test
  void everyValueThatTheSchemaAllowsIsRead() throws Exception {
    driven.answer(
        "GET /mixed",
        """
        [{"mixed":1,"size":18446744073709551615,"when":"2016-12-31T23:59:60Z"},{"mixed":"two"},\
        {"mixed":true},{"mixed":null},{"limit":2.5,"strnum":1,"day":"no"},\
        {"count":99999999999999999999,"when":"","amount":0.10}]\
        """);
    Object read =
        run(
            "mixed-values",
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
    driven.answer("PUT /one", "{}");
    driven.answer(
        "GET /all",
        """
        [{"mixed":1,"view":1,"size":18446744073709551615},{"mixed":"two","view":"FULL"},\
        {"mixed":true},{"mixed":"three"}]\
        """);
    Object read =
        driven.run(
            model,
            """
            StringBuilder out = new StringBuilder();
            for (M each : client.things().all()) {
              out.append(each.mixed().orElseThrow().getClass().getSimpleName()).append(' ');
              client.things().put(each);
            }
            return out.toString();
            """);
    assertThat(read).isEqualTo("OfBigDecimal OfMixedTwo OfBoolean OfMixedTwo ");
    assertThat(driven.arrived())
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
                driven.run(
                    model,
                    """
                    Item whole = Item.builder().name("n").build();
                    List<Item> items = List.of(whole, Item.builder().build());
                    return client.things().put(Order.builder().items(items).build());
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a value for the required property $.items[1].name of Item but was null");
    assertThat(driven.arrived()).isEmpty();
  }
}
