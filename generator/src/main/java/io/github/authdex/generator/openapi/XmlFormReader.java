package io.github.authdex.generator.openapi;

import io.github.authdex.model.XmlForm;
import io.github.authdex.model.XmlForm.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what schemas say of XML (OpenAPI 3.2 §4.26): what stands beside a reference or in a part of
 * allOf goes before what the schema refers to.
 */
final class XmlFormReader {
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /** Made by this, a document has lists in an element unless it says otherwise. */
  private static final String CONVERTER = "aws2openapi";

  /** What it calls a property that is all of a body, which then is no XML. */
  private static final String CONTENT = "Body";

  /** How AWS calls an item that has no name. */
  private static final String MEMBER = "member";

  private static final int MAX_STEPS = 20;

  /** Parts of allOf that lead to parts of allOf would soon be too many. */
  private static final int MAX_PARTS = 50;

  private static final Set<String> HOMES = Set.of("schemas", "definitions");

  private static final Map<String, Node> NODES =
      Map.of(
          "attribute", Node.ATTRIBUTE,
          "text", Node.TEXT,
          "cdata", Node.CDATA,
          "none", Node.NONE);

  private final References references;
  private final DocumentFindings findings;
  private final boolean converted;

  XmlFormReader(Place root, References references, DocumentFindings findings) {
    this.references = references;
    this.findings = findings;
    this.converted =
        root.get("info").get("x-origin").items().stream()
            .anyMatch(origin -> origin.get("converter").text("url").contains(CONVERTER));
  }

  /** What a schema says, the nearest first. */
  private static final class Said {
    private final List<Place> xml = new ArrayList<>();
    private final List<Place> items = new ArrayList<>();
    private int parts = 0;

    String first(String word) {
      return xml.stream()
          .map(place -> place.text(word))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }
  }

  /**
   * Returns how the root of a body stands, if that is XML: called as its schema says, or else as
   * the component is.
   */
  Optional<XmlForm> root(String mediaType, Place schema) {
    String essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!essence.matches("[^/]+/(.+\\+)?xml") || !schema.exists()) {
      return Optional.empty();
    }
    if (converted && references.follow(schema).get("properties").get(CONTENT).exists()) {
      return Optional.empty();
    }
    if (converted) {
      findings.noteOnce(
          schema,
          "lists have an element around their items where nothing is said of that, as "
              + CONVERTER
              + " means it",
          "xml-guessed");
    }
    Said said = said(schema);
    XmlForm form = form(said, 0);
    XmlForm named = form.name().isEmpty() ? form.named(component(schema, 0)) : form;
    return Optional.of(said.items.isEmpty() ? named : withItem(named, said.items.get(0)));
  }

  /** No property tells what an item of a body that is a list is called: its component does. */
  private XmlForm withItem(XmlForm list, Place items) {
    XmlForm item = list.items().orElse(XmlForm.NONE);
    return item.name().isEmpty() ? list.with(item.named(component(items, 0))) : list;
  }

  private String component(Place schema, int steps) {
    if (schema.isReference()) {
      List<Place> chain = references.chain(schema);
      boolean named = chain.size() > 1 && HOMES.contains(chain.get(1).parent().key());
      return named ? chain.get(1).key() : "";
    }
    return steps < MAX_STEPS ? only(schema).map(part -> component(part, steps + 1)).orElse("") : "";
  }

  /** Returns how the value at {@code place} stands. */
  XmlForm of(Place place) {
    return form(said(place), 0);
  }

  private Said said(Place place) {
    Said said = new Said();
    collect(place, 0, said);
    return said;
  }

  private void collect(Place place, int steps, Said said) {
    said.parts++;
    if (steps > MAX_STEPS || said.parts > MAX_PARTS || !place.isObject()) {
      return;
    }
    if (place.value().has("xml")) {
      said.xml.add(place.get("xml"));
    }
    if (place.value().path("items").isObject()) {
      said.items.add(place.get("items"));
    }
    if (place.isReference()) {
      List<Place> chain = references.chain(place);
      if (chain.size() > 1) {
        collect(chain.get(1), steps + 1, said);
      }
    } else if (place.value().has("allOf")) {
      place.get("allOf").items().stream()
          .filter(part -> !part.isReference())
          .forEach(part -> collect(part, steps + 1, said));
      only(place).ifPresent(part -> collect(part, steps + 1, said));
    }
  }

  /** Returns the reference that is all that gives a schema its form: the rest describes it. */
  private static Optional<Place> only(Place schema) {
    List<Place> parts = schema.get("allOf").items();
    List<Place> named = parts.stream().filter(Place::isReference).toList();
    boolean more =
        schema.value().has("properties")
            || parts.stream().anyMatch(part -> !part.isReference() && SchemaParts.saysForm(part));
    return named.size() == 1 && !more ? Optional.of(named.get(0)) : Optional.empty();
  }

  private XmlForm form(Said said, int steps) {
    boolean list = !said.items.isEmpty();
    if (said.xml.isEmpty() && !list) {
      return XmlForm.NONE;
    }
    String name = said.first("name");
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? said.first("prefix") : name.substring(0, colon);
    boolean instance = prefix.equals("xsi");
    XmlForm form =
        new XmlForm(
            name.substring(colon + 1),
            instance ? INSTANCE : said.first("namespace"),
            prefix,
            instance ? Node.ATTRIBUTE : node(said),
            false,
            Optional.empty());
    return list ? list(form, said, steps) : form;
  }

  private static Node node(Said said) {
    return NODES.getOrDefault(
        said.first("nodeType"),
        said.first("attribute").equals("true") ? Node.ATTRIBUTE : Node.ELEMENT);
  }

  private XmlForm list(XmlForm form, Said said, int steps) {
    String node = said.first("nodeType");
    String word = said.first("wrapped");
    boolean wrapped =
        node.equals("element")
            || (node.isEmpty() && (word.isEmpty() ? converted : word.equals("true")));
    XmlForm item = steps < MAX_STEPS ? form(said(said.items.get(0)), steps + 1) : XmlForm.NONE;
    if (converted && item.name().isEmpty()) {
      item = item.named(wrapped ? MEMBER : form.name());
    }
    Node kind = form.node() == Node.NONE ? Node.ELEMENT : form.node();
    return new XmlForm(
        form.name(),
        form.namespace(),
        form.prefix(),
        kind,
        wrapped,
        Optional.of(item).filter(each -> !each.equals(XmlForm.NONE)));
  }
}
