package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVariableTest {
  private static final ServerVariable ANY =
      new ServerVariable("x", "", Optional.empty(), List.of(), Pattern.compile(".*"), "");

  @ParameterizedTest(name = "[{0}]")
  @ValueSource(strings = {"v1", "eu-west-1", "my.bucket", "..a", "a.."})
  void acceptsWhatStaysInItsPlace(String value) {
    assertThat(ANY.accepts(value)).isTrue();
  }

  /** They are compared without a regular expression, and take what it takes. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"a", "-", ".", "_", "~", "aZ09", "é", "+", "a-", "a.", "a--a"})
  void usualPatternsTakeWhatTheirExpressionsTake(String part) {
    for (Pattern usual : List.of(ServerVariable.HOST_LABEL, ServerVariable.PATH_SEGMENT)) {
      ServerVariable variable =
          ServerVariable.builder("x").pattern(Pattern.compile(usual.pattern())).build();
      for (int length : List.of(0, 1, 2, 61, 62, 63, 64, 65, 127, 128, 129)) {
        for (String end : List.of("", "b", "-", "~")) {
          String value = "c" + part.repeat(length) + end;
          for (String text : List.of(value, value.substring(1))) {
            boolean shortens = text.equals(".") || text.equals("..");
            assertThat(variable.accepts(text))
                .as(text)
                .isEqualTo(!shortens && usual.matcher(text).matches());
          }
        }
      }
    }
  }

  /** Dot segments climb out of the path (RFC 3986 §5.2.4), the others end the host or segment. */
  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {".", "..", "a/b", "a?b", "a#b", "a@b", "a\\b", "a%2fb", "a:1", "a b", "a\nb"})
  void refusesWhatCouldMoveTheRequestEvenIfThePatternTakesIt(String value) {
    assertThat(ANY.accepts(value)).isFalse();
  }

  /** A colon is a character of a path (RFC 3986 §3.3), and begins a port in a host. */
  @Test
  void takesAColonInThePathAlone() {
    Server path = server("https://a.example/{x}");
    assertThat(path.resolve(Map.of("x", "acme:eu"))).hasToString("https://a.example/acme:eu");
    assertThatThrownBy(() -> path.resolve(Map.of("x", "acme/eu")))
        .isInstanceOf(IllegalArgumentException.class);
    for (String url : List.of("https://{x}", "https://{x}/a", "https://a.{x}.example/b")) {
      assertThatThrownBy(() -> server(url).resolve(Map.of("x", "acme:443")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected text like \".*\" for \"x\" of the server " + url + " but was \"acme:443\"");
    }
  }

  private static Server server(String url) {
    return Server.builder(url).variables(Map.of("x", ANY)).build();
  }

  /** The document of Amazon S3 has s3{dash-or-dot}{region}, with both values in an enum. */
  @ParameterizedTest
  @ValueSource(strings = {"-", "."})
  void takesADotThatTheApiListsItself(String value) {
    ServerVariable dashOrDot =
        new ServerVariable(
            "dash-or-dot", "", Optional.of("."), List.of("-", "."), Pattern.compile(".*"), "");
    assertThat(dashOrDot.accepts(value)).isTrue();
    assertThat(dashOrDot.accepts("..")).isFalse();
  }
}
