package io.github.authdex.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final List<String> LIST = List.of("x y", "z,1");
  private static final Map<String, Object> DOC =
      OrderedMap.of(Map.entry("a", 1), Map.entry("b", "x y"));

  private static String form(Object value, Map<String, Serialization> encodings) {
    return new String(
        Content.form(FORM, value, encodings).body().bytes().orElseThrow(),
        StandardCharsets.US_ASCII);
  }

  /** OpenAPI 3.2 §4.15: styles are RFC 6570's, media types and what is not said are the form's. */
  static Stream<Arguments> fields() {
    return Stream.of(
        Arguments.of(LIST, Serialization.of(ParameterStyle.FORM, true), "p=x%20y&p=z,1"),
        Arguments.of(LIST, Serialization.of(ParameterStyle.FORM, false), "p=x%20y,z%2C1"),
        Arguments.of(
            LIST, Serialization.of(ParameterStyle.SPACE_DELIMITED, false), "p=x%20y%20z%2C1"),
        Arguments.of(
            LIST, Serialization.of(ParameterStyle.PIPE_DELIMITED, false), "p=x%20y%7Cz%2C1"),
        Arguments.of(
            LIST, Serialization.of(ParameterStyle.TAB_DELIMITED, false), "p=x%20y%09z%2C1"),
        Arguments.of(
            LIST,
            Serialization.of(ParameterStyle.DEEP_OBJECT, true),
            "p%5B0%5D=x%20y&p%5B1%5D=z,1"),
        Arguments.of(LIST, Serialization.in("application/json"), "p=%5B%22x+y%22%2C%22z%2C1%22%5D"),
        Arguments.of(
            DOC, Serialization.of(ParameterStyle.DEEP_OBJECT, true), "p%5Ba%5D=1&p%5Bb%5D=x%20y"),
        Arguments.of(DOC, Serialization.of(ParameterStyle.FORM, true), "a=1&b=x%20y"),
        Arguments.of(DOC, Serialization.of(ParameterStyle.FORM, false), "p=a,1,b,x%20y"),
        Arguments.of(
            DOC, Serialization.in("application/json"), "p=%7B%22a%22%3A1%2C%22b%22%3A%22x+y%22%7D"),
        Arguments.of(
            "a/b?c&d#e+f",
            Serialization.reserved(ParameterStyle.FORM, true),
            "p=a/b?c%26d%23e%2Bf"),
        Arguments.of(List.of(), Serialization.of(ParameterStyle.FORM, false), ""));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("fields")
  void fieldFollowsItsEncoding(Object value, Serialization how, String form) {
    assertThat(form(Map.of("p", value), Map.of("p", how))).isEqualTo(form);
  }

  /** The form of OpenAPI 3.2 §4.14.4, whose address is an object. */
  @Test
  void objectIsJsonAndListRepeatsItsNameIfTheDocumentSaysNothing() {
    Map<String, Object> value =
        OrderedMap.of(
            Map.entry("id", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
            Map.entry("address", Map.of("streetAddress", "123 Example Dr.")),
            Map.entry("tags", List.of("a&b", "c=d")));
    assertThat(form(value, Map.of()))
        .isEqualTo(
            "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
                + "&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22%7D"
                + "&tags=a%26b&tags=c%3Dd");
  }
}
