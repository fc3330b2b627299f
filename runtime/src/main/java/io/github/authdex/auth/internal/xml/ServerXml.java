package io.github.authdex.auth.internal.xml;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML document that a server sent. One with a document type is none: nothing that a server
 * declares is looked up or repeated.
 */
public final class ServerXml {
  private static final int DEEPEST = 50;

  private final byte[] text;

  private ServerXml(byte[] text) {
    this.text = text;
  }

  /** Returns the document in {@code text}, or empty if it is not well-formed or too deep. */
  public static Optional<ServerXml> read(byte[] text) {
    ServerXml xml = new ServerXml(text);
    try {
      xml.find(List.of());
      return Optional.of(xml);
    } catch (XMLStreamException e) {
      // The message may quote a token.
      return Optional.empty();
    }
  }

  /**
   * Returns the text of the first element or attribute at {@code path} that holds nothing else,
   * without the white space around it.
   *
   * @param path the names from the root's on, each behind a slash and without prefix, that of an
   *     attribute behind an {@code @} too
   */
  public Optional<String> text(String path) {
    try {
      return find(List.of(path.split("/", -1)));
    } catch (XMLStreamException e) {
      throw new AssertionError(e); // It was read before.
    }
  }

  /** Returns what stands at {@code path}, whose first part is empty; reads all if it has none. */
  private Optional<String> find(List<String> path) throws XMLStreamException {
    XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(text));
    XmlPath at = new XmlPath(path);
    while (reader.hasNext()) {
      Optional<String> found =
          switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> at.open(reader);
            case XMLStreamConstants.END_ELEMENT -> at.close();
            case XMLStreamConstants.CHARACTERS,
                XMLStreamConstants.CDATA,
                XMLStreamConstants.SPACE ->
                at.add(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("Expected no document type");
            default -> Optional.empty();
          };
      if (at.depth() > DEEPEST) {
        throw new XMLStreamException("Expected at most " + DEEPEST + " elements in each other");
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
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
}
