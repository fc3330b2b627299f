package io.github.authdex.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionTest {
  /** Forms that share properties. */
  @JsonUnion(
      unknown = Payment.Unknown.class,
      discriminator = "method",
      cases = {
        @JsonUnion.Case(value = "CARD", type = Card.class),
        @JsonUnion.Case(value = "BANK", type = Bank.class),
        @JsonUnion.Case(value = "SEPA", type = Sepa.class)
      })
  public sealed interface Payment {
    /** What all have. */
    Optional<Long> amount();

    /** A form that came later. */
    record Unknown(String method, Optional<Long> amount, @JsonRest Map<String, Object> rest)
        implements Payment {}
  }

  /** One form. */
  @JsonDiscriminator(property = "method", value = "CARD")
  public record Card(String method, Optional<Long> amount, Optional<String> pan)
      implements Payment {}

  /** Forms below one form. */
  @JsonUnion(
      unknown = Bank.Unknown.class,
      discriminator = "method",
      cases = @JsonUnion.Case(value = "SEPA", type = Sepa.class))
  public sealed interface Bank extends Payment {
    /** A bank that is none below. */
    record Unknown(String method, Optional<Long> amount, @JsonRest Map<String, Object> rest)
        implements Bank {}
  }

  /** One form of a form. */
  @JsonDiscriminator(property = "method", value = "SEPA")
  public record Sepa(String method, Optional<Long> amount, Optional<String> iban) implements Bank {}

  /** What is played, told apart by a property whose values no mapping gives. */
  @JsonUnion(
      unknown = Played.Unknown.class,
      discriminator = "type",
      cases = {
        @JsonUnion.Case(value = "TrackObject", type = Played.Track.class),
        @JsonUnion.Case(value = "EpisodeObject", type = Played.Episode.class)
      })
  public sealed interface Played {
    /** A kind of track. */
    @JsonInline
    record Type(String value) {
      public static final Type TRACK = new Type("track");
    }

    /** One form. */
    record Track(Optional<Type> type, Optional<String> name) implements Played {}

    /** A form whose type may be any text. */
    record Episode(Optional<String> type, Optional<String> show) implements Played {}

    /** A form that came later. */
    @JsonInline
    record Unknown(Object json) implements Played {}
  }

  /** Forms that only what is inside tells apart. */
  @JsonUnion(unknown = Lists.Unknown.class)
  public sealed interface Lists {
    /** Of numbers. */
    record Numbers(List<Long> items, Optional<OffsetDateTime> at) implements Lists {}

    /** Of texts. */
    record Texts(List<String> items, Optional<OffsetDateTime> at) implements Lists {}

    /** A form that came later. */
    @JsonInline
    record Unknown(Object json) implements Lists {}
  }

  private final List<Misfit> misfits = new ArrayList<>();

  private <T> T read(String text, Class<T> type) throws JsonException {
    return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonType.of(type), misfits::add);
  }

  private static String write(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"method\":\"CARD\",\"amount\":1,\"pan\":\"4111\"}|Card",
        "{\"method\":\"SEPA\",\"iban\":\"CH\"}|Sepa",
        "{\"method\":\"BANK\",\"name\":\"x\"}|Bank$Unknown",
        "{\"method\":\"WIRE\",\"amount\":1,\"swift\":{\"a\":[1]}}|Payment$Unknown",
        "{\"method\":\"WIRE\"}|Payment$Unknown",
      })
  void valueOfASharedBaseComesBackAsItWasWritten(String text, String form) throws JsonException {
    Payment payment = read(text, Payment.class);
    assertThat(payment.getClass().getName()).endsWith("UnionTest$" + form);
    assertThat(write(payment)).isEqualTo(text);
    assertThat(misfits).isEmpty();
  }

  @Test
  void discriminatorIsSentThoughNobodyGivesIt() {
    assertThat(write(List.of(new Card(null, Optional.empty(), Optional.of("4111")))))
        .isEqualTo("[{\"method\":\"CARD\",\"pan\":\"4111\"}]");
  }

  @Test
  void formThatTheDiscriminatorTellsIsReadDespiteAMisfit() throws JsonException {
    assertThat(read("{\"method\":\"CARD\",\"amount\":[],\"pan\":\"1\"}", Payment.class))
        .isEqualTo(new Card("CARD", Optional.empty(), Optional.of("1")));
    assertThat(misfits).hasToString("[Expected an integer of 64 bits at $.amount but was a list]");
  }

  @Test
  void valueThatIsNoObjectIsNoPayment() {
    assertThatThrownBy(() -> read("\"cash\"", Payment.class))
        .hasMessage("Expected an object at $ but was text of 4 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":\"track\",\"name\":\"n\",\"new\":1}|Track",
        "{\"type\":\"TrackObject\",\"name\":\"n\"}|Track",
        "{\"type\":\"episode\",\"show\":\"s\"}|Episode",
        "{\"type\":\"advert\",\"brand\":\"b\"}|Unknown",
        "{\"name\":\"n\"}|Track",
        "{\"show\":\"s\"}|Episode",
      })
  void shapeTellsTheFormIfNoCaseKnowsTheValue(String text, String form) throws JsonException {
    assertThat(read(text, Played.class).getClass().getSimpleName()).isEqualTo(form);
  }

  @Test
  void formWithoutMisfitsIsPreferred() throws JsonException {
    assertThat(read("{\"items\":[\"a\"]}", Lists.class)).isInstanceOf(Lists.Texts.class);
    assertThat(read("{\"items\":[1]}", Lists.class)).isInstanceOf(Lists.Numbers.class);
    assertThat(misfits).isEmpty();
  }
}
