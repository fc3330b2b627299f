package io.github.authdex.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One part that does not fit never costs the rest of an answer, and is never passed over. */
class MisfitTest {
  /** One optional property of each kind that may not fit, and one that always does. */
  public record Item(
      Optional<Long> count,
      Optional<Boolean> done,
      Optional<LocalDate> day,
      Optional<OffsetDateTime> when,
      Optional<Double> size,
      Optional<byte[]> data,
      Optional<List<Long>> ids,
      Optional<Map<String, Long>> totals,
      Optional<Item> inner,
      JsonNullable<Long> limit,
      Optional<UUID> key,
      Optional<URI> link,
      Optional<String> name) {}

  /** Required properties, one of which only requests have and one of which may be null. */
  public record Order(
      Long id,
      String name,
      @JsonName(value = "note", required = true) Optional<String> note,
      @JsonName(value = "password", writeOnly = true) String password,
      Object any) {}

  private final List<Misfit> misfits = new ArrayList<>();

  private <T> T read(String text, Class<T> type) throws JsonException {
    return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonType.of(type), misfits::add);
  }

  private List<String> told() {
    return misfits.stream().map(Misfit::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "count|18446744073709551615|an integer of 64 bits at $.count but was a number",
        "count|1.5|an integer of 64 bits at $.count but was a number",
        "count|\"many\"|an integer of 64 bits at $.count but was text of 4 characters",
        "count|\"\"|an integer of 64 bits at $.count but was text of 0 characters",
        "count|{}|an integer of 64 bits at $.count but was an object",
        "done|1|a boolean at $.done but was a number",
        "day|\"\"|a date at $.day but was text of 0 characters",
        "day|\"0000-00-00\"|a date at $.day but was text of 10 characters",
        "when|\"\"|a date-time at $.when but was text of 0 characters",
        "when|\"2016-12-31T12:00:60Z\"|a date-time at $.when but was text of 20 characters",
        "size|1e999|a number at $.size but was a number",
        "size|NaN|a number at $.size but was a number",
        "size|-Infinity|a number at $.size but was a number",
        "size|\"NaN\"|a number at $.size but was text of 3 characters",
        "count|9223372036854775808|an integer of 64 bits at $.count but was a number",
        "count|\"0x10\"|an integer of 64 bits at $.count but was text of 4 characters",
        "count|true|an integer of 64 bits at $.count but was a boolean",
        "done|0|a boolean at $.done but was a number",
        "done|\"TRUE\"|a boolean at $.done but was text of 4 characters",
        "day|\"2026-11-24T10:00:00Z\"|a date at $.day but was text of 20 characters",
        "day|\"2026-11-24 or so\"|a date at $.day but was text of 16 characters",
        "day|\"2026-02-30\"|a date at $.day but was text of 10 characters",
        "when|\"2026-11-24\"|a date-time at $.when but was text of 10 characters",
        "when|1764000000|a date-time at $.when but was a number",
        "key|\"1-2-3-4-5\"|a UUID at $.key but was text of 9 characters",
        "key|\"\"|a UUID at $.key but was text of 0 characters",
        "key|\"{6ba7b810-9dad-11d1-80b4-00c04fd430c8}\"|a UUID at $.key but was text of 38 characters",
        "link|\"http://a b\"|a URI at $.link but was text of 10 characters",
        "data|\"a*b\"|base64 at $.data but was text of 3 characters",
        "ids|{\"0\":1}|a list at $.ids but was an object",
        "totals|[]|an object at $.totals but was a list",
        "inner|\"none\"|an object at $.inner but was text of 4 characters",
        "inner|{\"count\":true}|an integer of 64 bits at $.inner.count but was a boolean",
        "limit|\"none\"|an integer of 64 bits at $.limit but was text of 4 characters",
      })
  void restOfTheObjectIsRead(String property, String value, String told) throws JsonException {
    Item item = read("{\"" + property + "\":" + value + ",\"name\":\"n\"}", Item.class);
    assertThat(item.name()).contains("n");
    assertThat(item.limit().isAbsent()).isTrue();
    assertThat(told()).containsExactly("Expected " + told);
  }

  @Test
  void valueThatDoesNotFitCanBeHad() throws JsonException {
    read("{\"count\":18446744073709551615}", Item.class);
    assertThat(misfits)
        .containsExactly(
            new Misfit(
                "$.count",
                "an integer of 64 bits",
                "a number",
                new BigInteger("18446744073709551615")));
  }

  @Test
  void itemsKeepTheirPlacesAndValuesLeaveWithTheirNames() throws JsonException {
    Item item = read("{\"ids\":[1,\"x\",null,4],\"totals\":{\"a\":[],\"b\":2}}", Item.class);
    assertThat(item.ids().orElseThrow()).containsExactly(1L, null, null, 4L);
    assertThat(item.totals().orElseThrow()).containsOnly(Map.entry("b", 2L));
    assertThat(told())
        .containsExactly(
            "Expected an integer of 64 bits at $.ids[1] but was text of 1 characters",
            "Expected a value at $.ids[2] but was null",
            "Expected an integer of 64 bits at $.totals.a but was a list");
  }

  @Test
  void requiredPropertyThatIsMissingIsTold() throws JsonException {
    Order order = read("{\"name\":\"n\"}", Order.class);
    assertThat(order).isEqualTo(new Order(null, "n", Optional.empty(), null, null));
    assertThat(told())
        .containsExactly(
            "Expected a value at $.id but was missing",
            "Expected a value at $.note but was missing",
            "Expected a value at $.any but was missing");
  }

  @Test
  void requiredPropertyThatIsNullOrDoesNotFitIsTold() throws JsonException {
    Order order = read("{\"id\":\"a\",\"name\":null,\"note\":null,\"any\":null}", Order.class);
    assertThat(order).isEqualTo(new Order(null, null, Optional.empty(), null, null));
    assertThat(told())
        .containsExactly(
            "Expected an integer of 64 bits at $.id but was text of 1 characters",
            "Expected a value at $.name but was null");
  }

  @Test
  void wholeValueThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> read("[]", Order.class))
        .isInstanceOf(JsonException.class)
        .hasMessage("Expected an object at $ but was a list");
  }

  @Test
  void textOfAMisfitShowsNoValue() throws JsonException {
    read("{\"count\":\"s3cret\"}", Item.class);
    assertThat(misfits.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"count\":\"12\"}|Optional[12]",
        "{\"count\":12.0}|Optional[12]",
        "{\"count\":-0}|Optional[0]",
        "{\"done\":\"true\"}|Optional[true]",
        "{\"size\":\"1.5\"}|Optional[1.5]",
        "{\"size\":1e-400}|Optional[0.0]",
        "{\"day\":\"2026-11-24T00:00:00.000+02:00\"}|Optional[2026-11-24]",
        "{\"when\":\"2026-11-24 10:00:00+02\"}|Optional[2026-11-24T10:00+02:00]",
        "{\"key\":\"6BA7B810-9DAD-11D1-80B4-00C04FD430C8\"}"
            + "|Optional[6ba7b810-9dad-11d1-80b4-00c04fd430c8]",
        "{\"data\":\"QQ\"}|QQ==",
        "{\"data\":\"QUJD\\r\\nREVG\\n\"}|QUJDREVG",
      })
  void whatServersAreKnownToWriteIsRead(String text, String value) throws JsonException {
    Item item = read(text, Item.class);
    String data = item.data().map(Base64.getEncoder()::encodeToString).orElse("");
    assertThat(
            Stream.of(item.count(), item.done(), item.size(), item.day(), item.when(), item.key())
                .filter(Optional::isPresent)
                .map(Optional::toString)
                .findFirst()
                .orElse(data))
        .isEqualTo(value);
    assertThat(misfits).isEmpty();
  }

  @Test
  void numberOfAnyLengthCostsNoAnswer() throws JsonException {
    String digits = "9".repeat(100_000);
    Item item =
        read("{\"count\":" + digits + ",\"size\":0." + digits + ",\"name\":\"n\"}", Item.class);
    assertThat(item.name()).contains("n");
    assertThat(told())
        .containsExactly(
            "Expected an integer of 64 bits at $.count but was text of 100000 characters",
            "Expected a number at $.size but was text of 100002 characters");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
    "2016-12-31t23:59:60.5z, 2016-12-31T23:59:59.5Z",
    "2016-12-31T15:59:60-08:00, 2016-12-31T15:59:59-08:00",
    "2016-12-31T23:59:60, 2016-12-31T23:59:59Z",
  })
  void leapSecondIsTheSecondBeforeIt(String text, String time) throws JsonException {
    Item item = read("{\"when\":\"" + text + "\"}", Item.class);
    assertThat(item.when()).contains(OffsetDateTime.parse(time));
    assertThat(misfits).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-_-_", "+/+/", "'+/ +/'"})
  void bothAlphabetsOfBase64AreRead(String text) throws JsonException {
    Item item = read("{\"data\":\"" + text + "\"}", Item.class);
    assertThat(item.data()).hasValueSatisfying(b -> assertThat(b).containsExactly(-5, -1, -65));
  }
}
