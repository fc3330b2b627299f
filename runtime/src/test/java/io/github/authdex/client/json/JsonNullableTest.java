package io.github.authdex.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent, null and a value are three things (RFC 7396), both ways. */
class JsonNullableTest {
  /** A patch. */
  public record Me(JsonNullable<String> phone, JsonNullable<List<Optional<String>>> tags) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"phone\":null}",
        "{\"phone\":\"1\",\"tags\":null}",
        "{\"phone\":null,\"tags\":[\"a\",null]}",
        "{\"tags\":[]}"
      })
  void comesBackAsItWasWritten(String text) throws JsonException {
    Me me = Json.read(text.getBytes(StandardCharsets.UTF_8), JsonType.of(Me.class));
    assertThat(Json.write(me)).asString(StandardCharsets.UTF_8).isEqualTo(text);
  }

  @Test
  void formSeesTheValueAlone() {
    Me me = new Me(JsonNullable.of("1"), JsonNullable.absent());
    assertThat(Json.properties(me)).isEqualTo(Map.of("phone", "1"));
  }

  @Test
  void saysWhichOfTheThreeItIs() {
    assertThat(JsonNullable.absent())
        .matches(JsonNullable::isAbsent)
        .matches(each -> !each.isNull() && !each.isPresent())
        .isEqualTo(JsonNullable.orAbsent(null))
        .hasToString("JsonNullable.absent");
    assertThat(JsonNullable.ofNull())
        .matches(JsonNullable::isNull)
        .matches(each -> !each.isAbsent() && !each.isPresent())
        .isNotEqualTo(JsonNullable.absent())
        .hasToString("JsonNullable[null]");
    assertThat(JsonNullable.of(1))
        .matches(JsonNullable::isPresent)
        .matches(each -> !each.isAbsent() && !each.isNull())
        .isEqualTo(JsonNullable.orAbsent(1))
        .hasSameHashCodeAs(JsonNullable.of(1))
        .hasToString("JsonNullable[1]");
    assertThat(JsonNullable.of(1).value()).contains(1);
    assertThat(JsonNullable.<Integer>ofNull().orElse(2)).isEqualTo(2);
    assertThatThrownBy(() -> JsonNullable.of(null)).hasMessage("value");
  }
}
