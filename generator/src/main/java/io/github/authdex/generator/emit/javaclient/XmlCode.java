package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.github.authdex.client.json.XmlDocument;
import io.github.authdex.client.json.XmlNode;
import io.github.authdex.client.json.XmlRoot;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import io.github.authdex.model.XmlForm;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes how values stand in XML, as far as it is not as usual. */
final class XmlCode {
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /** Prefixes that have one meaning everywhere, all of attributes alone. */
  private static final Map<String, String> KNOWN =
      Map.of("xml", "http://www.w3.org/XML/1998/namespace", "xsi", INSTANCE);

  private XmlCode() {}

  /** Returns whether a value of {@code form} can be an attribute or a text. */
  static boolean isScalar(Schema form) {
    return form instanceof Schema.Scalar || form instanceof Schema.Enumeration;
  }

  /**
   * Returns how {@code property} stands, or each of its items if it is a list that is not wrapped.
   * A colon in a name ends a prefix, also in the property's own.
   */
  static XmlForm own(Schema.Property property, Schema form) {
    boolean items = form instanceof Schema.ArrayOf && !property.xml().wrapped();
    XmlForm said = items ? property.xml().items().orElse(XmlForm.NONE) : property.xml();
    String[] parts = property.name().split(":", -1);
    boolean qualified = parts.length == 2 && Stream.of(parts).allMatch(XmlDocument::isName);
    if (!said.name().isEmpty() || !qualified) {
      return said;
    }
    boolean known = KNOWN.containsKey(parts[0]);
    return new XmlForm(
        parts[1],
        KNOWN.getOrDefault(parts[0], said.namespace()),
        parts[0],
        known ? XmlForm.Node.ATTRIBUTE : said.node(),
        said.wrapped(),
        said.items());
  }

  /** Returns the root element of {@code content}, which is XML. */
  static CodeBlock root(Content content) {
    XmlForm xml = content.xml().orElseThrow();
    if (xml.name().isEmpty()) {
      return CodeBlock.of("$T.property()", XmlRoot.class);
    }
    CodeBlock.Builder code = CodeBlock.builder().add("$T.of($S)", XmlRoot.class, xml.name());
    if (!xml.namespace().isEmpty()) {
      code.add(".in($S, $S)", xml.namespace(), xml.prefix());
    }
    xml.items()
        .filter(item -> XmlDocument.isName(item.name()))
        .ifPresent(
            item ->
                code.add(
                    item.namespace().isEmpty()
                        ? CodeBlock.of(".items($S)", item.name())
                        : CodeBlock.of(
                            ".items($S, $S, $S)", item.name(), item.namespace(), item.prefix())));
    return code.build();
  }

  /**
   * Returns how {@code property} stands; empty if it is an element of its own name.
   *
   * @param form of the property, no reference
   */
  static Optional<AnnotationSpec> of(Schema.Property property, Schema form) {
    XmlForm xml = property.xml();
    boolean list = form instanceof Schema.ArrayOf;
    XmlForm item = xml.items().orElse(XmlForm.NONE);
    XmlForm own = own(property, form);
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(XmlNode.class);
    if (!own.name().equals(property.name()) && XmlDocument.isName(own.name())) {
      annotation.addMember("name", "$S", own.name());
    }
    boolean scalar = isScalar(form) && own.node() != XmlForm.Node.NONE;
    XmlForm.Node node = scalar ? own.node() : XmlForm.Node.ELEMENT;
    addNamespace(annotation, own, node, "namespace", "prefix");
    if (node != XmlForm.Node.ELEMENT) {
      annotation.addMember("kind", "$T.$L", XmlNode.Kind.class, node.name());
    }
    if (list && xml.wrapped()) {
      annotation.addMember("wrapped", "true");
      if (XmlDocument.isName(item.name())) {
        annotation.addMember("item", "$S", item.name());
      }
      addNamespace(annotation, item, XmlForm.Node.ELEMENT, "itemNamespace", "itemPrefix");
    }
    AnnotationSpec built = annotation.build();
    return built.members().isEmpty() ? Optional.empty() : Optional.of(built);
  }

  /** XML Schema has attributes alone in its namespace of instances. */
  private static void addNamespace(
      AnnotationSpec.Builder annotation,
      XmlForm xml,
      XmlForm.Node node,
      String namespace,
      String prefix) {
    if (node == XmlForm.Node.ELEMENT && xml.namespace().equals(INSTANCE)) {
      return;
    }
    if (!xml.namespace().isEmpty()) {
      annotation.addMember(namespace, "$S", xml.namespace());
    }
    if (XmlDocument.isName(xml.prefix())) {
      annotation.addMember(prefix, "$S", xml.prefix());
    }
  }
}
