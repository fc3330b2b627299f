package io.github.authdex.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A required property that is left out is told before anything is sent. */
class RequiredTest {
  /** A line of an order, whose id the server gives. */
  public record Line(
      @JsonName(value = "id", readOnly = true) Long id,
      @JsonName("product-code") String productCode,
      @JsonName(value = "note", required = true) Optional<String> note) {}

  /** An order. */
  public record Order(
      List<Line> lines,
      Optional<Map<String, Line>> gifts,
      Object any,
      @JsonRest Map<String, Line> rest) {}

  private static final Line LINE = new Line(null, "p", Optional.empty());
  private static final Line EMPTY = new Line(null, null, Optional.empty());

  private static void refuses(Object value, String path) {
    assertThatThrownBy(() -> Json.write(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a value for the required property " + path + " but was null");
  }

  @Test
  void placeIsTold() {
    refuses(EMPTY, "$.product-code of Line");
    refuses(List.of(LINE, EMPTY), "$[1].product-code of Line");
    refuses(new Order(null, Optional.empty(), 1, Map.of()), "$.lines of Order");
    refuses(
        new Order(List.of(LINE, EMPTY), Optional.empty(), 1, Map.of()),
        "$.lines[1].product-code of Line");
    refuses(
        new Order(List.of(), Optional.of(Map.of("x", EMPTY)), 1, Map.of()),
        "$.gifts.x.product-code of Line");
    refuses(
        new Order(List.of(), Optional.empty(), 1, Map.of("more", EMPTY)),
        "$.more.product-code of Line");
  }

  @Test
  void whatOnlyAnswersHaveIsKeptButNotSent() {
    Line answered = new Line(7L, "p", Optional.of("n"));
    Order order = new Order(List.of(answered), Optional.empty(), answered, Map.of("x", answered));
    String sent = "{\"product-code\":\"p\",\"note\":\"n\"}";

    assertThat(text(Json.write(Json.sent(order))))
        .isEqualTo("{\"lines\":[%1$s],\"any\":%1$s,\"x\":%1$s}".formatted(sent));
    assertThat(Json.properties(answered)).containsOnlyKeys("product-code", "note");
    assertThat(text(Json.write(answered)))
        .isEqualTo("{\"id\":7,\"product-code\":\"p\",\"note\":\"n\"}");
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  @Test
  void formIsHeldToItToo() {
    assertThatThrownBy(() -> Json.properties(EMPTY))
        .hasMessage(
            "Expected a value for the required property $.product-code of Line but was null");
  }

  @Test
  void whatOnlyAnswersHaveMayBeLeftOutAndWhatMayBeNullIsSentAsNull() {
    assertThat(Json.write(new Order(List.of(LINE), Optional.empty(), null, null)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"lines\":[{\"product-code\":\"p\",\"note\":null}],\"any\":null}");
  }

  /** Lists and maps that may hold null, or may not, at any depth. */
  public record Lists(
      List<Optional<Long>> may, Optional<Map<String, List<Long>>> not, List<Object> any) {}

  @Test
  void itemThatMayBeNullIsSentAsNull() {
    Lists lists = new Lists(List.of(Optional.empty()), Optional.empty(), Arrays.asList(1, null));
    assertThat(Json.write(lists))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"may\":[null],\"any\":[1,null]}");
  }

  @Test
  void itemThatMayNotBeNullIsRefused() {
    Lists lists =
        new Lists(List.of(), Optional.of(Map.of("a", Arrays.asList(1L, null))), List.of());
    assertThatThrownBy(() -> Json.write(lists))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a value at $.not.a[1] but was null");
    assertThatThrownBy(
            () -> JsonType.list(JsonType.of(Lists.class)).checked(Arrays.asList((Lists) null)))
        .hasMessage("Expected a value at $[0] but was null");
    assertThatThrownBy(() -> JsonType.list(JsonType.of(Lists.class)).checked(List.of(lists)))
        .hasMessage("Expected a value at $[0].not.a[1] but was null");
  }

  @Test
  void numberThatJsonCannotHoldIsRefused() {
    assertThatThrownBy(() -> Json.write(Map.of("a", List.of(Double.NaN))))
        .hasMessage("Expected a number that JSON can hold at $.a[0] but was NaN");
  }
}
