package io.github.authdex.catalog.lint;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML with places in it that are filled: it is XML before and after. */
final class XmlTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{\\$?[A-Za-z]");

  private XmlTemplate() {}

  /** Says what is wrong with {@code text}, if anything. */
  static Optional<String> flaw(String text) {
    try {
      Document document = builder().parse(new InputSource(new StringReader(text)));
      return filled(document) == places(text)
          ? Optional.empty()
          : Optional.of(
              "has a value in a comment, a CDATA section or a declaration, where it is not escaped;"
                  + " put it into the text of an element or into an attribute");
    } catch (SAXParseException e) {
      String where = " (line " + e.getLineNumber() + " of it, column " + e.getColumnNumber() + ")";
      return Optional.of(
          "is not well-formed XML without a document type" + where + "; mend it there");
    } catch (SAXException | IOException e) {
      return Optional.of("is not well-formed XML without a document type; mend it");
    }
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // Whoever calls tells, not the parser.
      return builder;
    } catch (ParserConfigurationException e) {
      throw new AssertionError(e); // The JDK's own knows it.
    }
  }

  private static long places(String text) {
    return PLACE.matcher(text).results().count();
  }

  /** Returns how many places stand where what fills them is escaped. */
  private static long filled(Document document) {
    long count = 0;
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      NamedNodeMap attributes = elements.item(i).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        count += places(attributes.item(j).getNodeValue());
      }
      count += inText(elements.item(i));
    }
    return count;
  }

  private static long inText(Node element) {
    long count = 0;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      count += node.getNodeType() == Node.TEXT_NODE ? places(node.getNodeValue()) : 0;
    }
    return count;
  }
}
