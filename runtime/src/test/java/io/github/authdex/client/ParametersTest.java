package io.github.authdex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.client.json.JsonName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  /** The object of OpenAPI 3.2 §4.12.5. */
  public record Color(@JsonName("R") int red, @JsonName("G") int green, @JsonName("B") int blue) {}

  private static final Color COLOR = new Color(100, 200, 150);
  private static final List<String> COLORS = List.of("blue", "black", "brown");

  /** The query column of OpenAPI 3.2 §4.12.5, with separators encoded as it advises. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "FORM; false; color=blue,black,brown; color=R,100,G,200,B,150",
        "FORM; true; color=blue&color=black&color=brown; R=100&G=200&B=150",
        "TAB_DELIMITED; false; color=blue%09black%09brown; color=R%09100%09G%09200%09B%09150",
        "SPACE_DELIMITED; false; color=blue%20black%20brown; color=R%20100%20G%20200%20B%20150",
        "PIPE_DELIMITED; false; color=blue%7Cblack%7Cbrown; color=R%7C100%7CG%7C200%7CB%7C150",
        "DEEP_OBJECT; true; color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown;"
            + " color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
      })
  void queryFollowsItsStyle(ParameterStyle style, boolean explode, String list, String object) {
    assertThat(new Parameters().query("color", COLORS, style, explode).query()).isEqualTo(list);
    assertThat(new Parameters().query("color", COLOR, style, explode).query()).isEqualTo(object);
  }

  /** The standard leaves it open; a collection has the same. */
  @ParameterizedTest
  @CsvSource({
    "FORM, 'a=1,2&o=k,v&t=x'",
    "SPACE_DELIMITED, a=1%202&o=k%20v&t=x",
    "PIPE_DELIMITED, a=1%7C2&o=k%7Cv&t=x"
  })
  void listsInAnExplodedObjectAreOneValueEach(ParameterStyle style, String query) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("a", List.of(1, 2));
    object.put("none", List.of());
    object.put("o", Map.of("k", "v"));
    object.put("t", "x");
    assertThat(new Parameters().query("color", object, style, true).query()).isEqualTo(query);
  }

  /** The path column of OpenAPI 3.2 §4.12.5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIMPLE|false|blue,black,brown|R,100,G,200,B,150",
        "SIMPLE|true|blue,black,brown|R=100,G=200,B=150",
        "LABEL|false|.blue,black,brown|.R,100,G,200,B,150",
        "LABEL|true|.blue.black.brown|.R=100.G=200.B=150",
        "MATRIX|false|;color=blue,black,brown|;color=R,100,G,200,B,150",
        "MATRIX|true|;color=blue;color=black;color=brown|;R=100;G=200;B=150",
      })
  void pathFollowsItsStyle(ParameterStyle style, boolean explode, String list, String object) {
    assertThat(new Parameters().path("color", COLORS, style, explode).expand("{color}"))
        .isEqualTo(list);
    assertThat(new Parameters().path("color", COLOR, style, explode).expand("{color}"))
        .isEqualTo(object);
  }

  /** The header and cookie columns of OpenAPI 3.2 §4.12.5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIMPLE|false|blue,black,brown|R,100,G,200,B,150",
        "SIMPLE|true|blue,black,brown|R=100,G=200,B=150",
        "FORM|false|color=blue,black,brown|color=R,100,G,200,B,150",
        "FORM|true|color=blue&color=black&color=brown|R=100&G=200&B=150",
        "COOKIE|false|color=blue,black,brown|color=R,100,G,200,B,150",
        "COOKIE|true|color=blue; color=black; color=brown|R=100; G=200; B=150",
      })
  void headerAndCookieFollowTheirStyle(
      ParameterStyle style, boolean explode, String list, String object) {
    assertThat(field(COLORS, style, explode)).isEqualTo(list);
    assertThat(field(COLOR, style, explode)).isEqualTo(object);
  }

  private static String field(Object value, ParameterStyle style, boolean explode) {
    Parameters parameters = new Parameters();
    if (style == ParameterStyle.SIMPLE) {
      parameters.header("color", value, style, explode);
    } else {
      parameters.cookie("color", value, style, explode);
    }
    return parameters.headers(Headers.EMPTY).list().get(0).value();
  }

  /**
   * The columns "undefined" and "empty" of OpenAPI 3.2 §4.12.5; what RFC 6570 leaves out is null.
   */
  @Test
  void emptyTextIsSentAndUndefinedMembersAreNot() {
    assertThat(new Parameters().query("color", "").query()).isEqualTo("color=");
    assertThat(new Parameters().query("color", Arrays.asList("a", null, "b")).query())
        .isEqualTo("color=a&color=b");
    assertThat(new Parameters().path("color", "", ParameterStyle.MATRIX, true).expand("/x{color}"))
        .isEqualTo("/x;color");
    assertThat(new Parameters().header("color", List.of()).headers(Headers.EMPTY).list()).isEmpty();
  }

  @Test
  void querystringIsAllOfTheQueryWithoutItsName() {
    Map<String, Object> value =
        OrderedMap.of(
            Map.entry("a", "x y,ä"),
            Map.entry("b", List.of(1, 2)),
            Map.entry("c", Map.of("d", true)));
    assertThat(
            new Parameters()
                .querystring("q", value, Serialization.in("application/x-www-form-urlencoded"))
                .query())
        .isEqualTo("a=x+y%2C%C3%A4&b=1&b=2&c=%7B%22d%22%3Atrue%7D");
    assertThat(
            new Parameters()
                .querystring("q", Map.of("d", "x y"), Serialization.in("application/json"))
                .query())
        .isEqualTo("%7B%22d%22%3A%22x%20y%22%7D");
    assertThat(
            new Parameters().querystring("q", null, Serialization.in("application/json")).query())
        .isEmpty();
  }

  @Test
  void contentIsADocumentInOneValue() {
    Serialization json = Serialization.in("application/json");
    Map<String, Object> value = OrderedMap.of(Map.entry("a", "x y,ä"), Map.entry("b", 1));
    Parameters parameters =
        new Parameters().query("q", value, json).path("p", value, json).header("h", value, json);
    String encoded = "%7B%22a%22%3A%22x%20y%2C%C3%A4%22%2C%22b%22%3A1%7D";
    assertThat(parameters.query()).isEqualTo("q=" + encoded);
    assertThat(parameters.expand("/{p}")).isEqualTo("/" + encoded);
    assertThat(parameters.headers(Headers.EMPTY).list())
        .containsExactly(new Header("h", "{\"a\":\"x y,\\u00e4\",\"b\":1}"));
  }

  /** RFC 6570 §3.2.3, as far as the place allows; triples pass. */
  @Test
  void reservedCharactersStayAsTheyAreWhereTheyMay() {
    String value = "a/b?c=d:e@f,g%2Fh%zz&i#j+k [l]";
    assertThat(
            new Parameters()
                .query("q", value, Serialization.reserved(ParameterStyle.FORM, true))
                .query())
        .isEqualTo("q=a/b?c=d:e@f,g%2Fh%25zz%26i%23j%2Bk%20%5Bl%5D");
    assertThat(
            new Parameters()
                .path("p", value, Serialization.reserved(ParameterStyle.SIMPLE, false))
                .expand("/{p}"))
        .isEqualTo("/a%2Fb%3Fc=d:e@f,g%2Fh%25zz&i%23j+k%20%5Bl%5D");
  }

  @Test
  void encodedDotsDoNotLeadToAnotherPath() {
    Serialization reserved = Serialization.reserved(ParameterStyle.SIMPLE, false);
    assertThatThrownBy(() -> new Parameters().path("id", "%2e%2E", reserved).expand("/{id}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesCannotLeaveTheirPlace() {
    Parameters parameters = new Parameters().path("id", "a/../b?c#d").query("q", "a&b=c#d +");
    assertThat(parameters.expand("/x/{id}/y")).isEqualTo("/x/a%2F..%2Fb%3Fc%23d/y");
    assertThat(parameters.query()).isEqualTo("q=a%26b%3Dc%23d%20%2B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void pathValueThatLeadsToAnotherPathIsRefused(String value) {
    assertThatThrownBy(() -> new Parameters().path("id", value).expand("/users/{id}"))
        .hasMessage(
            "Expected a value for the path parameter \"id\""
                + " but it was empty or dots, which would lead to another path");
  }

  @Test
  void missingPathValueIsRefused() {
    assertThatThrownBy(() -> new Parameters().path("id", null).expand("/users/{id}"))
        .hasMessage("Expected a value for the path parameter \"id\" but it was null");
  }

  @Test
  void emptyValuesAreNotSent() {
    Parameters parameters =
        new Parameters()
            .query("a", null)
            .query("b", Optional.empty())
            .query("c", List.of())
            .query("d", 1)
            .query("d", 2);
    assertThat(parameters.query()).isEqualTo("d=2");
  }

  @Test
  void headersAndCookiesAreOneLineEach() {
    Headers headers =
        new Parameters()
            .header("X-Ids", Arrays.asList(1, 2))
            .cookie("a", "1;2")
            .cookie("b", true)
            .headers(Headers.EMPTY);
    assertThat(headers.list())
        .containsExactly(new Header("X-Ids", "1,2"), new Header("Cookie", "a=1%3B2; b=true"));
  }

  @Test
  void lineBreakInAHeaderIsRefused() {
    assertThatThrownBy(() -> new Parameters().header("X-A", "a\r\nB: c").headers(Headers.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
