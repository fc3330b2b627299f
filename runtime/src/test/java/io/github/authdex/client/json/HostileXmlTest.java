package io.github.authdex.client.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that somebody sends to read files, to fill the memory, or in odd characters. */
class HostileXmlTest {
  private static final XmlRoot ROOT = XmlRoot.of("a");
  private static final JsonType<Object> ANY = JsonType.of(Object.class);

  private static Object read(byte[] text) throws JsonException {
    return XmlDocument.read(text).as(ROOT, ANY);
  }

  private static Object read(String text) throws JsonException {
    Object value = XmlDocument.read(text).as(ROOT, ANY);
    assertThat(read(text.getBytes(UTF_8))).isEqualTo(value);
    return value;
  }

  private static void refuses(String text) {
    assertThatThrownBy(() -> XmlDocument.read(text))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("Expected XML without a document type, at most 500 levels deep")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> XmlDocument.read(text.getBytes(UTF_8)))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void filesAreNotRead(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret.txt"), "s3cret");

    refuses("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + file.toUri() + "\">]><a>&e;</a>");
    refuses("<!DOCTYPE a SYSTEM \"" + file.toUri() + "\"><a/>");
    refuses("<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + file.toUri() + "\"> %p;]><a>s3cret</a>");
    refuses("<!DOCTYPE a [<!ATTLIST a b CDATA \"&e;\"><!ENTITY e \"s3cret\">]><a/>");
  }

  @Test
  void entitiesAreNotRepeated() {
    StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"s3cret\">");
    for (int i = 1; i < 40; i++) {
      text.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> refuses(text + "]><a>&e39;</a>"));
    refuses("<a>&undeclared;</a>");
  }

  @Test
  void xIncludesAreElements() throws Exception {
    assertThat(
            read(
                "<a><i:include xmlns:i='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'"
                    + " parse='text'/></a>"))
        .isEqualTo(Map.of("include", Map.of("@href", "file:///etc/passwd", "@parse", "text")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "s3cret",
        "<a",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>s3cret",
        "<a b=1/>",
        "<p:a/>",
        "<a b='1' b='2'/>",
        "<a>&#1;</a>",
        "<a>\u0001</a>",
        "<?xml version='1.0' encoding='x'?",
        "{\"a\":1}",
        "<a>]]></a>",
        "<a xmlns:p=''><p:b/></a>"
      })
  void whatIsNotWellFormedIsRefused(String text) {
    refuses(text);
  }

  @Test
  void deepDocumentsAreRefused() throws Exception {
    String deep = "<a>".repeat(500) + "</a>".repeat(500);

    assertThat(XmlDocument.read(deep)).isNotNull();
    assertThat(XmlDocument.read(deep).as(ROOT, JsonType.of(Chain.class)).a()).isPresent();
    refuses("<a>".repeat(501) + "</a>".repeat(501));
    refuses("<a>".repeat(1_000_000));
  }

  /** An element within itself. */
  public record Chain(Optional<Chain> a) {}

  /** Forms within themselves, of which each level must be looked at but once. */
  @JsonUnion(
      unknown = Deep.Unknown.class,
      discriminator = "t",
      cases = {@JsonUnion.Case(value = "n", type = Node.class)})
  public sealed interface Deep {
    /** Another. */
    record Unknown(Optional<String> t, @JsonRest Map<String, Object> rest) implements Deep {}
  }

  /** A form. */
  public record Node(String t, Optional<Deep> next, @JsonRest Map<String, Object> rest)
      implements Deep {}

  @Test
  void deepAndWideDocumentsTakeTimeInProportion() {
    String nodes = "<a><t>n</t>" + "<next><t>n</t>".repeat(400) + "</next>".repeat(400) + "</a>";
    StringBuilder wide = new StringBuilder("<a>");
    for (int i = 0; i < 200_000; i++) {
      wide.append("<n").append(i).append("/>");
    }
    wide.append("</a>");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(XmlDocument.read(nodes).as(ROOT, JsonType.of(Deep.class)))
              .isInstanceOf(Node.class);
          assertThat((Map<?, ?>) read(wide.toString())).hasSize(200_000);
          assertThat(XmlDocument.read(wide.toString()).as(ROOT, JsonType.of(Node.class)).rest())
              .hasSize(200_000);
        });
  }

  @Test
  void charactersAreAsTheDocumentSays() throws Exception {
    String text = "<?xml version=\"1.0\" encoding=\"%s\"?><a>é€</a>";

    assertThat(read(text.formatted("UTF-8").getBytes(UTF_8))).isEqualTo("é€");
    assertThat(read("<a>é€</a>".getBytes(UTF_8))).isEqualTo("é€");
    assertThat(read(("\ufeff" + text.formatted("UTF-8")).getBytes(UTF_8))).isEqualTo("é€");
    assertThat(read(text.formatted("UTF-16").getBytes(UTF_16))).isEqualTo("é€");
    assertThat(read(text.formatted("UTF-16LE").getBytes(UTF_16LE))).isEqualTo("é€");
    assertThat(read(text.formatted("ISO-8859-1").replace("€", "").getBytes(ISO_8859_1)))
        .isEqualTo("é");
    assertThat(read("<?xml version='1.0' encoding='ISO-8859-1'?><a>é€</a>".getBytes(UTF_8)))
        .isNotEqualTo("é€");
    assertThat(XmlDocument.read(text.formatted("ISO-8859-1")).as(ROOT, ANY)).isEqualTo("é€");
    assertThatThrownBy(() -> read(text.formatted("no-such").getBytes(UTF_8)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> read("<a>é</a>".getBytes(ISO_8859_1)))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void commentsAndInstructionsSayNothing() throws Exception {
    assertThat(read("<?go now?><!-- <b/> --><a>x<!-- y -->z<![CDATA[<&]]><?p q?></a><!-- -->"))
        .isEqualTo("xz<&");
  }
}
