package io.github.authdex.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  /** An open enum. */
  @JsonInline
  public record Status(String value) {
    public static final Status OPEN = new Status("open");
  }

  /** A record with each kind of component. */
  public record Issue(
      Long id,
      @JsonName("created_at") Optional<OffsetDateTime> createdAt,
      Optional<Status> status,
      @JsonName(value = "closed_by", required = true) Optional<String> closedBy,
      List<Issue> children,
      @JsonRest Map<String, Object> rest) {}

  /** Forms told apart by a property. */
  @JsonUnion(
      unknown = Animal.Unknown.class,
      discriminator = "type",
      cases = @JsonUnion.Case(value = "dog", type = Dog.class))
  public sealed interface Animal {
    /** A form that came later. */
    @JsonInline
    record Unknown(Object json) implements Animal {}
  }

  /** A form with a name. */
  public record Dog(String type, String name) implements Animal {}

  /** Forms told apart by what they hold. */
  @JsonUnion(unknown = Value.Unknown.class)
  public sealed interface Value {
    /** Text. */
    @JsonInline
    record OfText(String value) implements Value {}

    /** A time, which is text too. */
    @JsonInline
    record OfTime(OffsetDateTime value) implements Value {}

    /** A number. */
    @JsonInline
    record OfNumber(Long value) implements Value {}

    /** An object that needs a name. */
    record Named(String name, Optional<Long> age) implements Value {}

    /** An object that says what it is. */
    record Tagged(Status status, String name) implements Value {}

    /** Anything else. */
    @JsonInline
    record Unknown(Object json) implements Value {}
  }

  private static <T> T read(String text, Class<T> type) throws JsonException {
    return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonType.of(type));
  }

  private static String write(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  @Test
  void recordComesBackAsItWasWritten() throws JsonException {
    String text =
        """
        {"id":9007199254740993,"created_at":"2026-11-24T10:00:00Z","status":"open",\
        "closed_by":null,"children":[{"id":2,"closed_by":"me","children":[]}],"new":{"a":[1,2.50]}}\
        """;
    Issue issue = read(text, Issue.class);
    assertThat(issue.status()).contains(Status.OPEN);
    assertThat(issue.rest()).containsOnlyKeys("new");
    assertThat(write(issue)).isEqualTo(text);
  }

  @Test
  void enumKeepsValuesThatCameLater() throws JsonException {
    assertThat(read("\"merged\"", Status.class)).isEqualTo(new Status("merged"));
  }

  @Test
  void discriminatorTellsTheForm() throws JsonException {
    assertThat(read("{\"type\":\"dog\",\"name\":\"Rex\"}", Animal.class))
        .isEqualTo(new Dog("dog", "Rex"));
    Animal bird = read("{\"type\":\"bird\"}", Animal.class);
    assertThat(bird).isEqualTo(new Animal.Unknown(Map.of("type", "bird")));
    assertThat(write(bird)).isEqualTo("{\"type\":\"bird\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"x\"|OfText",
        "\"2026-11-24T10:00:00Z\"|OfTime",
        "7|OfNumber",
        "{\"name\":\"x\",\"age\":1}|Named",
        "{\"status\":\"open\",\"name\":\"x\"}|Tagged",
        "{\"age\":1}|Unknown",
        "[1]|Unknown",
        "true|Unknown"
      })
  void shapeTellsTheForm(String text, String form) throws JsonException {
    Value value = read(text, Value.class);
    assertThat(value.getClass().getSimpleName()).isEqualTo(form);
    assertThat(write(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00+0000, 2026-11-24T10:00Z",
    "2026-11-24 10:00:00, 2026-11-24T10:00Z",
    "2026-11-24T10:00:00.123+01:00, 2026-11-24T10:00:00.123+01:00"
  })
  void timesAreReadAsServersWriteThem(String text, String time) throws JsonException {
    assertThat(read('"' + text + '"', OffsetDateTime.class)).isEqualTo(OffsetDateTime.parse(time));
  }

  @Test
  void dateMayComeWithATime() throws JsonException {
    assertThat(read("\"2026-11-24T00:00:00Z\"", LocalDate.class))
        .isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void numbersInQuotesAndTextWithoutAreRead() throws JsonException {
    assertThat(read("\"12\"", Long.class)).isEqualTo(12);
    assertThat(read("12", String.class)).isEqualTo("12");
  }

  @Test
  void numberOfAnySizeIsKept() throws JsonException {
    String digits = "123456789012345678901234567890";
    assertThat(read(digits, BigInteger.class)).isEqualTo(new BigInteger(digits));
    assertThat(read("0.10", BigDecimal.class)).isEqualTo(new BigDecimal("0.10"));
  }

  @Test
  void numberThatWouldFillTheMemoryIsRefused() {
    assertThatThrownBy(() -> read("1e999999999", BigInteger.class))
        .hasMessage("Expected an integer at $ but was a number");
  }

  @Test
  void brokenTextIsRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> read("{\"token\": s3cret}", Object.class))
        .hasMessage(
            "Expected JSON in UTF-8, at most 500 levels deep,"
                + " but it ends, breaks or goes deeper at line 1, column 11");
  }

  @Test
  void depthIsBounded() {
    assertThatThrownBy(() -> read("[".repeat(10_000), Object.class))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("Expected JSON in UTF-8, at most 500 levels deep");
  }

  @Test
  void secondValueIsRefused() {
    assertThatThrownBy(() -> read("1 2", Object.class))
        .hasMessage("Expected one JSON value but there was a second");
  }
}
