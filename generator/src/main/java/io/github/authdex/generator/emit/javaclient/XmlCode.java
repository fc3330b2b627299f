package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.github.authdex.client.json.XmlDocument;
import io.github.authdex.client.json.XmlNode;
import io.github.authdex.client.json.XmlRoot;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import io.github.authdex.model.XmlForm;
import java.util.Optional;

/** Writes how values stand in XML, as far as it is not as usual. */
final class XmlCode {
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private XmlCode() {}

  /** Returns whether a value of {@code form} can be an attribute or a text. */
  static boolean isScalar(Schema form) {
    return form instanceof Schema.Scalar || form instanceof Schema.Enumeration;
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
    XmlForm own = list && !xml.wrapped() ? item : xml;
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
