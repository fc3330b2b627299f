package io.github.authdex.lab.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a tree of values as XML: a field is an element, one behind {@code @} an attribute. */
final class XmlAnswer {
  private XmlAnswer() {}

  static String of(ObjectNode tree) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      for (Map.Entry<String, JsonNode> field : tree.properties()) {
        write(out, field.getKey(), field.getValue());
      }
      out.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new AssertionError(e); // Writing to memory.
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter out, String name, JsonNode value)
      throws XMLStreamException {
    out.writeStartElement(name);
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (field.getKey().startsWith("@")) {
        out.writeAttribute(field.getKey().substring(1), field.getValue().asText());
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (!field.getKey().startsWith("@")) {
        write(out, field.getKey(), field.getValue());
      }
    }
    out.writeCharacters(value.asText());
    out.writeEndElement();
  }
}
