package io.github.authdex.client.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decimal number in a string is a number in Java and a string on the wire. */
class DecimalTextTest {
  /** Properties that say so, and one that does not. */
  public record Price(
      @JsonName(value = "amount", text = true) BigDecimal amount,
      @JsonName(value = "was", text = true) JsonNullable<BigDecimal> was,
      @JsonName(value = "steps", text = true) Optional<List<Optional<BigDecimal>>> steps,
      @JsonName(value = "rates", text = true) Optional<Map<String, BigDecimal>> rates,
      Optional<BigDecimal> plain)
      implements Found {}

  /** A form of the same properties, none of which is a number. */
  public record Label(String amount) implements Found {}

  /** One of the two. */
  @JsonUnion(unknown = Unknown.class)
  public sealed interface Found permits Price, Label, Unknown {}

  /** Neither. */
  @JsonInline
  public record Unknown(Object json) implements Found {}

  /** An object of a map, with one such property. */
  public record Wide(@JsonRest Map<String, Object> properties) {
    @JsonProperty(value = "amount", text = true)
    public Optional<BigDecimal> amount() {
      return Property.find(properties, "amount", JsonType.of(BigDecimal.class));
    }
  }

  private final List<Misfit> misfits = new ArrayList<>();

  private <T> T read(String text, Class<T> type) throws JsonException {
    return Json.read(text.getBytes(UTF_8), JsonType.of(type), misfits::add);
  }

  private static String written(Object value) {
    return new String(Json.write(value), UTF_8);
  }

  @Test
  void comesBackAsItWas() throws JsonException {
    String text =
        "{\"amount\":\"1.50\",\"was\":\"-0.01\",\"steps\":[\"1\",null],"
            + "\"rates\":{\"EUR\":\"0.90\"},\"plain\":1.50}";
    Price price = read(text, Price.class);

    assertThat(misfits).isEmpty();
    assertThat(price.amount().add(BigDecimal.ONE)).isEqualTo(new BigDecimal("2.50"));
    assertThat(written(price)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "12E+2,1200",
    "1E-7,0.0000001",
    "1e10000,1" // and zeros
  })
  void isWrittenWithoutExponent(String number, String start) {
    Price price =
        new Price(
            new BigDecimal(number),
            JsonNullable.absent(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(written(price)).startsWith("{\"amount\":\"" + start).doesNotContain("E", "e+");
  }

  @Test
  void numberOfMoreZerosThanAMemoryHoldsKeepsItsExponent() {
    Price price =
        new Price(
            new BigDecimal("1E+999999999"),
            JsonNullable.ofNull(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(written(price)).isEqualTo("{\"amount\":\"1E+999999999\",\"was\":null}");
  }

  @Test
  void whatIsNoNumberIsToldAndTheRestIsRead() throws JsonException {
    Price price = read("{\"amount\":\"\",\"was\":\"1,5\",\"plain\":2}", Price.class);

    assertThat(price.amount()).isNull();
    assertThat(price.plain()).contains(new BigDecimal("2"));
    assertThat(misfits)
        .extracting(Misfit::toString)
        .containsExactly(
            "Expected a number at $.amount but was text of 0 characters",
            "Expected a number at $.was but was text of 3 characters");
  }

  @Test
  void tellsAFormApart() throws JsonException {
    assertThat(read("{\"amount\":\"1.50\",\"steps\":[],\"rates\":{}}", Found.class))
        .isInstanceOf(Price.class);
    assertThat(read("{\"amount\":\"much\"}", Found.class)).isInstanceOf(Label.class);
    assertThat(read("{\"amount\":\"1\",\"rates\":[]}", Found.class)).isInstanceOf(Label.class);
  }

  @Test
  void standsInAnObjectOfAMapToo() throws JsonException {
    Wide wide = read("{\"amount\":\"1.50\",\"more\":1}", Wide.class);

    assertThat(wide.amount()).contains(new BigDecimal("1.50"));
    assertThat(written(wide)).isEqualTo("{\"amount\":\"1.50\",\"more\":1}");
    assertThat(written(new Wide(Map.of("amount", BigDecimal.TEN))))
        .isEqualTo("{\"amount\":\"10\"}");
  }
}
