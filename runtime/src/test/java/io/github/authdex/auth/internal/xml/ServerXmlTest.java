package io.github.authdex.auth.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerXmlTest {
  private static final String ENVELOPE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- <s:Body> -->
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner" xmlns:x="urn:x">
        <s:Header><s:Body>no</s:Body></s:Header>
        <s:Body x:n="7">
          <result><userInfo><id>u1</id></userInfo></result>
          <result live=" yes "><id>
            a&amp;&#98;<![CDATA[<c>]]>
          </id><id>second</id><empty/></result>
        </s:Body>
      </s:Envelope>
      """;

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "/Envelope/Body/result/id, a&b<c>",
        "/Envelope/Body/result/userInfo/id, u1",
        "/Envelope/Body/result/empty, ''",
        "/Envelope/Body/result/@live, yes",
        "/Envelope/Body/@n, 7",
        "/Envelope/Body/result, none",
        "/Envelope/Body/result/id/, none",
        "/Envelope/Body, none",
        "/Body, none",
        "/id, none",
        "/Envelope/result/id, none",
        "/Envelope/Body/id, none",
        "/Envelope, none",
        "/, none",
      })
  void pathNamesElementsFromTheRoot(String path, String text) {
    assertThat(read(ENVELOPE).orElseThrow().text(path)).isEqualTo(Optional.ofNullable(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a>&b;</a>",
        "<!DOCTYPE a><a>1</a>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://127.0.0.1:1/b\"> %b;]><a>1</a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a\"><a>1</a>",
      })
  void whatIsNotWellFormedOrHasADocumentTypeIsNone(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void documentThatIsTooDeepIsNone() {
    assertThat(read("<a>".repeat(50) + "</a>".repeat(50))).isPresent();
    assertThat(read("<a>".repeat(51) + "</a>".repeat(51))).isEmpty();
  }

  @Test
  void textIsNothingButTextInXml() {
    String value = "<&>\"'\t\n]]>ü\uD83D\uDE00";
    assertThat(XmlText.of(value))
        .isEqualTo("&lt;&amp;&gt;&quot;&apos;&#9;&#10;]]&gt;ü\uD83D\uDE00");
    String document = "<a b=\"-" + XmlText.of(value) + "-\">-" + XmlText.of(value) + "-</a>";
    assertThat(read(document).orElseThrow().text("/a/@b")).hasValue("-" + value + "-");
    assertThat(read(document).orElseThrow().text("/a")).hasValue("-" + value + "-");
  }

  @ParameterizedTest
  @CsvSource({"'\u0001', U+0001", "'\uD800', U+D800", "'\uFFFF', U+FFFF"})
  void characterThatXmlCannotHoldIsRefused(String value, String named) {
    assertThatThrownBy(() -> XmlText.of("a" + value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected text that XML can hold but a value has " + named);
  }

  private static Optional<ServerXml> read(String text) {
    return ServerXml.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
