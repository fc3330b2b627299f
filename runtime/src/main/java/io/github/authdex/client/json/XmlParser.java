package io.github.authdex.client.json;

import io.github.authdex.auth.internal.xml.XmlEncoding;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * From text to elements. A document with a document type is refused: nothing that it declares is
 * looked up, fetched or repeated.
 */
final class XmlParser {
  private static final int MAX_DEPTH = 500;

  private final Deque<XmlElement> open = new ArrayDeque<>();

  private XmlParser() {}

  /** Returns the root of a text in the characters that it names itself. */
  static XmlElement read(byte[] text) throws JsonException {
    try {
      return read(XmlEncoding.text(text));
    } catch (CharacterCodingException e) {
      throw new JsonException("Expected XML in UTF-8, or in the encoding that it declares");
    }
  }

  static XmlElement read(String text) throws JsonException {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      try {
        return new XmlParser().root(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new JsonException(malformed(e.getLocation()));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Expected no external entity");
        });
    return factory;
  }

  /** The parser's own message quotes the text, which may hold a secret: say only where. */
  private static String malformed(Location location) {
    String where =
        location == null || location.getLineNumber() < 1
            ? ""
            : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    return "Expected XML without a document type, at most "
        + MAX_DEPTH
        + " levels deep, but it ends, breaks or goes deeper"
        + where;
  }

  private XmlElement root(XMLStreamReader reader) throws XMLStreamException {
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> {
          root = open.pop();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.peek().add(reader.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("Expected no document type", reader.getLocation());
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return root;
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    if (open.size() >= MAX_DEPTH) {
      throw new XMLStreamException("Expected fewer levels", reader.getLocation());
    }
    XmlElement element = new XmlElement(reader.getLocalName(), or(reader.getNamespaceURI()));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.add(
          new XmlElement.Attribute(
              reader.getAttributeLocalName(i),
              or(reader.getAttributeNamespace(i)),
              reader.getAttributeValue(i)));
    }
    if (!open.isEmpty()) {
      open.peek().add(element);
    }
    open.push(element);
  }

  private static String or(String namespace) {
    return namespace == null ? "" : namespace;
  }
}
