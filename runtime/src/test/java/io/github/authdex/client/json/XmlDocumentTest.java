package io.github.authdex.client.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values in XML, both ways; the lists are the examples of OpenAPI 3.1, "XML Object". */
class XmlDocumentTest {
  private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  /** A person of the specification's examples. */
  public record Person(
      @XmlNode(kind = XmlNode.Kind.ATTRIBUTE) Long id,
      @XmlNode(namespace = "http://example.com/schema/sample", prefix = "sample") String name) {}

  /** Lists in each of the ways in which they can stand. */
  public record Lists(
      Optional<List<String>> plain,
      @XmlNode(name = "animal") Optional<List<String>> named,
      @XmlNode(wrapped = true) Optional<List<String>> wrapped,
      @XmlNode(wrapped = true, item = "animal") Optional<List<String>> both,
      @XmlNode(name = "aliens", wrapped = true) Optional<List<String>> aliens,
      @XmlNode(name = "zoo", wrapped = true, item = "beast") Optional<List<String>> zoo) {}

  /** A price, with text beside an attribute. */
  public record Price(
      @XmlNode(kind = XmlNode.Kind.ATTRIBUTE) Optional<String> currency,
      @XmlNode(kind = XmlNode.Kind.TEXT) Optional<BigDecimal> amount) {}

  /** An open enumeration. */
  @JsonInline
  public record State(String value) {
    /** What is sold no more. */
    public static final State SOLD = new State("sold");
  }

  /** An item with values of most kinds. */
  public record Item(
      @JsonName("item-id") Long id,
      String title,
      Optional<Boolean> open,
      Optional<LocalDate> day,
      JsonNullable<String> note,
      Optional<State> state,
      @XmlNode(name = "Price") Optional<Price> price,
      List<Item> parts,
      @JsonRest Map<String, Object> rest) {}

  private static String write(Object value, XmlRoot root) {
    String text = new String(XmlDocument.write(value, root), UTF_8);
    assertThat(text).startsWith(PROLOG);
    return text.substring(PROLOG.length());
  }

  private static <T> T read(String text, XmlRoot root, Class<T> type) throws JsonException {
    List<Misfit> misfits = new ArrayList<>();
    T value = XmlDocument.read(text).as(root, JsonType.of(type), misfits::add);
    assertThat(misfits).isEmpty();
    return value;
  }

  private static void both(String text, Object value, XmlRoot root) throws JsonException {
    assertThat(write(value, root)).isEqualTo(text);
    assertThat((Object) read(text, root, value.getClass())).isEqualTo(value);
  }

  @Test
  void attributesAndNamespaces() throws Exception {
    both(
        "<Person id=\"123\"><sample:name xmlns:sample=\"http://example.com/schema/sample\">example"
            + "</sample:name></Person>",
        new Person(123L, "example"),
        XmlRoot.of("Person"));
    both(
        "<p:Person xmlns:p=\"urn:p\" id=\"1\"><sample:name"
            + " xmlns:sample=\"http://example.com/schema/sample\">a&lt;b</sample:name></p:Person>",
        new Person(1L, "a<b"),
        XmlRoot.of("Person").in("urn:p", "p"));
  }

  @Test
  void lists() throws Exception {
    List<String> two = List.of("a", "b");
    both(
        "<L><plain>a</plain><plain>b</plain><animal>a</animal><animal>b</animal>"
            + "<wrapped><wrapped>a</wrapped><wrapped>b</wrapped></wrapped>"
            + "<both><animal>a</animal><animal>b</animal></both>"
            + "<aliens><aliens>a</aliens><aliens>b</aliens></aliens>"
            + "<zoo><beast>a</beast><beast>b</beast></zoo></L>",
        new Lists(
            Optional.of(two),
            Optional.of(two),
            Optional.of(two),
            Optional.of(two),
            Optional.of(two),
            Optional.of(two)),
        XmlRoot.of("L"));
  }

  @Test
  void oneOrNoItemIsAListToo() throws Exception {
    Lists lists =
        read(
            "<L><plain>a</plain><animal/><wrapped/><both> </both><aliens><aliens/></aliens></L>",
            XmlRoot.of("L"),
            Lists.class);

    assertThat(lists)
        .isEqualTo(
            new Lists(
                Optional.of(List.of("a")),
                Optional.of(List.of("")),
                Optional.of(List.of()),
                Optional.of(List.of()),
                Optional.of(List.of("")),
                Optional.empty()));
  }

  @Test
  void listsThatServersWrapOrDoNotWrapAgainstTheirDocument() throws Exception {
    Lists lists =
        read(
            "<L><named><animal>a</animal></named><animal>b</animal><both><x>a</x></both>"
                + "<beast>a</beast><beast>b</beast></L>",
            XmlRoot.of("L"),
            Lists.class);

    assertThat(lists.named()).contains(List.of("b"));
    assertThat(lists.both()).contains(List.of("a"));
    assertThat(lists.zoo()).contains(List.of("a", "b"));
    assertThat(
            read("<L><named><animal>a</animal></named></L>", XmlRoot.of("L"), Lists.class).named())
        .contains(List.of("a"));
  }

  @Test
  void valuesOfAllKinds() throws Exception {
    Item part =
        new Item(
            2L,
            "",
            Optional.empty(),
            Optional.empty(),
            JsonNullable.ofNull(),
            Optional.of(State.SOLD),
            Optional.of(new Price(Optional.of("EUR"), Optional.of(new BigDecimal("1E+2")))),
            List.of(),
            Map.of());
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("@lang", "de");
    rest.put("more", List.of("1", "2"));
    rest.put("deep", Map.of("@a", "b", "#text", "c"));
    Item whole =
        new Item(
            1L,
            "two\nlines & more",
            Optional.of(true),
            Optional.of(LocalDate.of(2026, 11, 30)),
            JsonNullable.of("n"),
            Optional.empty(),
            Optional.empty(),
            List.of(part, part),
            rest);
    String inner =
        "<parts><item-id>2</item-id><title/><note xmlns:xsi=\""
            + XmlName.INSTANCE
            + "\""
            + " xsi:nil=\"true\"/><state>sold</state><Price currency=\"EUR\">100</Price></parts>";

    assertThat(write(whole, XmlRoot.of("Item")))
        .isEqualTo(
            "<Item lang=\"de\"><item-id>1</item-id><title>two&#10;lines &amp; more</title>"
                + "<open>true</open><day>2026-11-30</day><note>n</note>"
                + inner
                + inner
                + "<more>1</more><more>2</more><deep a=\"b\">c</deep></Item>");
    Item found =
        read(
            new String(XmlDocument.write(whole, XmlRoot.of("Item")), UTF_8),
            XmlRoot.of("Item"),
            Item.class);
    assertThat(found.rest()).isEqualTo(rest);
    assertThat(found.parts().get(0).price().orElseThrow().amount()).contains(new BigDecimal("100"));
    assertThat(found.parts().get(0).note().isNull()).isTrue();
    assertThat(found.title()).isEqualTo(whole.title());
    assertThat(found.day()).isEqualTo(whole.day());
  }

  @Test
  void whiteSpaceAndDigitsAreForgiven() throws Exception {
    Item item =
        read(
            "<Item>\n <item-id>\n 7 </item-id><title> a </title><open> 1</open><day/><note/>"
                + "<Price currency=''>\n 1.50 </Price>\n</Item>",
            XmlRoot.of("Item"),
            Item.class);

    assertThat(item.id()).isEqualTo(7);
    assertThat(item.title()).isEqualTo(" a ");
    assertThat(item.open()).contains(true);
    assertThat(item.day()).isEmpty();
    assertThat(item.note()).isEqualTo(JsonNullable.of(""));
    assertThat(item.parts()).isEmpty();
    assertThat(item.price())
        .contains(new Price(Optional.of(""), Optional.of(new BigDecimal("1.50"))));
  }

  @Test
  void whatDoesNotFitIsTold() throws Exception {
    List<Misfit> misfits = new ArrayList<>();
    Item item =
        XmlDocument.read(
                "<Item><item-id>x</item-id><title>a</title><title>b</title><Price><x>1</x></Price>"
                    + "<parts>text</parts></Item>")
            .as(XmlRoot.of("Item"), JsonType.of(Item.class), misfits::add);

    assertThat(item.id()).isNull();
    assertThat(misfits)
        .extracting(Misfit::toString)
        .containsExactly(
            "Expected an integer of 64 bits at $.item-id but was text of 1 characters",
            "Expected text at $.title but was a list",
            "Expected an object at $.parts[0] but was text of 4 characters");
  }

  @Test
  void rootsAreReadByAnyNameWhoseContentFits() throws Exception {
    String pet = "<id>1</id><name>n</name>";
    XmlRoot root = XmlRoot.of("Person");

    assertThat(read("<Wrong>" + pet + "</Wrong>", root, Person.class).id()).isEqualTo(1);
    assertThat(read("<Out><Person>" + pet + "</Person><Meta/></Out>", root, Person.class).name())
        .isEqualTo("n");
    assertThat(read("<name>only</name>", XmlRoot.property(), Alone.class).name()).contains("only");
    assertThat(read("<Alone><name>n</name></Alone>", XmlRoot.property(), Alone.class).name())
        .contains("n");
    assertThatThrownBy(() -> read("<Error><Code>c</Code></Error>", root, Person.class))
        .isInstanceOf(JsonException.class)
        .hasMessage("Expected the element Person at $ but was the element Error");
  }

  /** What stands around a document's root. */
  public record Alone(Optional<String> name) {}

  @Test
  void theOnePropertyMayBeTheRoot() {
    assertThat(write(new Alone(Optional.of("n")), XmlRoot.property())).isEqualTo("<name>n</name>");
    assertThatThrownBy(() -> write(new Alone(Optional.empty()), XmlRoot.property()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected one property, which is the document's root element, but there are 0");
  }

  @Test
  void listsAndMapsAreRoots() throws Exception {
    XmlRoot root = XmlRoot.of("ids").items("id", "urn:i", "i");
    String text = write(List.of(1L, 2L), root);

    assertThat(text)
        .isEqualTo("<ids><i:id xmlns:i=\"urn:i\">1</i:id><i:id xmlns:i=\"urn:i\">2</i:id></ids>");
    assertThat(XmlDocument.read(text).as(root, JsonType.list(JsonType.of(Long.class))))
        .containsExactly(1L, 2L);
    assertThat(
            XmlDocument.read("<m><a>1</a><b>2</b></m>")
                .as(XmlRoot.of("m"), JsonType.map(JsonType.of(Integer.class))))
        .isEqualTo(Map.of("a", 1, "b", 2));
    assertThat(write(Arrays.asList("a", null), XmlRoot.of("l")))
        .isEqualTo("<l><l>a</l><l xmlns:xsi=\"" + XmlName.INSTANCE + "\" xsi:nil=\"true\"/></l>");
  }

  /** Names that only their namespaces tell apart. */
  public record Twins(
      @XmlNode(name = "id", namespace = "urn:a", prefix = "a") Optional<String> first,
      @XmlNode(name = "id", namespace = "urn:b", prefix = "b") Optional<String> second) {}

  @Test
  void namespacesCountWhereNamesAreAlike() throws Exception {
    both(
        "<t><a:id xmlns:a=\"urn:a\">1</a:id><b:id xmlns:b=\"urn:b\">2</b:id></t>",
        new Twins(Optional.of("1"), Optional.of("2")),
        XmlRoot.of("t"));
    assertThat(read("<t><x:id xmlns:x='urn:b'>2</x:id></t>", XmlRoot.of("t"), Twins.class))
        .isEqualTo(new Twins(Optional.empty(), Optional.of("2")));
  }

  /** A namespace that counts inside, and an attribute that has one. */
  public record Inside(
      @XmlNode(kind = XmlNode.Kind.ATTRIBUTE, namespace = "urn:x") Optional<String> a,
      @XmlNode(kind = XmlNode.Kind.ATTRIBUTE, namespace = "urn:y", prefix = "xmlOdd")
          Optional<String> b,
      @XmlNode(namespace = "urn:r") Optional<String> same,
      @XmlNode(namespace = "urn:other") Optional<String> other,
      @XmlNode(prefix = "none") Optional<String> unbound) {}

  @Test
  void namespacesWithoutAPrefixCountInside() throws Exception {
    Optional<String> one = Optional.of("1");
    both(
        "<r xmlns=\"urn:r\" xmlns:ns1=\"urn:x\" ns1:a=\"1\" xmlns:ns2=\"urn:y\" ns2:b=\"1\">"
            + "<same>1</same><other xmlns=\"urn:other\">1</other><unbound>1</unbound></r>",
        new Inside(one, one, one, one, one),
        XmlRoot.of("r").in("urn:r", ""));
  }

  /** A text that is a section. */
  public record Section(@XmlNode(kind = XmlNode.Kind.CDATA) String html) {}

  @Test
  void sectionsHoldTheirOwnEnd() throws Exception {
    both("<s><![CDATA[<b>]]]]><![CDATA[></b>]]></s>", new Section("<b>]]></b>"), XmlRoot.of("s"));
    both("<s>a&#13;b</s>", new Section("a\rb"), XmlRoot.of("s"));
  }

  @Test
  void whatXmlCannotHoldIsRefused() {
    assertThatThrownBy(() -> write(Map.of("a b", 1), XmlRoot.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a name that XML can have but was \"a b\"");
    assertThatThrownBy(() -> write(Map.of("a", "\u0001"), XmlRoot.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+0001");
    assertThatThrownBy(() -> write(new Section("\u0001"), XmlRoot.of("x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> write(new Person(1L, null), XmlRoot.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a value for the required property $.name of Person but was null");
  }

  /** Told apart by an attribute of XML Schema. */
  @JsonUnion(
      unknown = Grantee.Unknown.class,
      discriminator = "type",
      cases = {
        @JsonUnion.Case(value = "User", type = User.class),
        @JsonUnion.Case(value = "Group", type = Group.class)
      })
  public sealed interface Grantee {
    /** Another. */
    @JsonInline
    record Unknown(Object json) implements Grantee {}
  }

  /** One form. */
  @JsonDiscriminator(property = "type", value = "User")
  public record User(
      @XmlNode(namespace = XmlName.INSTANCE, prefix = "xsi", kind = XmlNode.Kind.ATTRIBUTE)
          String type,
      List<String> id)
      implements Grantee {}

  /** The other form. */
  @JsonDiscriminator(property = "type", value = "Group")
  public record Group(
      @XmlNode(namespace = XmlName.INSTANCE, prefix = "xsi", kind = XmlNode.Kind.ATTRIBUTE)
          String type,
      Optional<Long> size)
      implements Grantee {}

  @Test
  void formsAreToldByTheirDiscriminator() throws Exception {
    XmlRoot root = XmlRoot.of("g");
    String xsi = "<g xmlns:xsi=\"" + XmlName.INSTANCE + "\" xsi:type=";
    String user = xsi + "\"User\"><id>a</id></g>";

    assertThat(write(new User("User", List.of("a")), root)).isEqualTo(user);
    assertThat(read(user, root, Grantee.class)).isEqualTo(new User("User", List.of("a")));
    assertThat(read(xsi + "'Group'><size> 3 </size></g>", root, Grantee.class))
        .isEqualTo(new Group("Group", Optional.of(3L)));
    assertThat(read(xsi + "'Robot'><size>3</size></g>", root, Grantee.class))
        .isEqualTo(new Grantee.Unknown(Map.of("size", "3")));
  }
}
