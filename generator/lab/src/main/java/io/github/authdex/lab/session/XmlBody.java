package io.github.authdex.lab.session;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Compares XML that was sent with a template of it: prefixes, comments and the white space around
 * text do not count.
 *
 * @param holds whether a text that was sent, the first, is a template filled, the second
 */
record XmlBody(BiPredicate<String, String> holds) {

  /** Says what is wrong with {@code sent}, if anything. */
  Optional<String> flaw(String sent, String template) {
    Optional<Element> root = root(sent);
    return root.isEmpty()
        ? Optional.of("The body of the login is not XML, or has a document type")
        : flaw("", root.get(), root(template).orElseThrow());
  }

  private Optional<String> flaw(String before, Element sent, Element template) {
    String path = before + "/" + template.getLocalName();
    if (!named(sent).equals(named(template))) {
      return Optional.of("The body of the login has another element than " + path);
    }
    TreeMap<String, String> attributes = attributes(template);
    TreeMap<String, String> given = attributes(sent);
    List<Element> elements = elements(template);
    List<Element> others = elements(sent);
    if (!attributes.keySet().equals(given.keySet()) || elements.size() != others.size()) {
      return Optional.of("The body of the login has other elements or attributes at " + path);
    }
    for (String name : attributes.keySet()) {
      if (!holds.test(given.get(name), attributes.get(name))) {
        return Optional.of(
            "The body of the login lacks the right value at "
                + path
                + "/@"
                + name.substring(name.indexOf('}') + 1));
      }
    }
    if (!holds.test(text(sent), text(template))) {
      return Optional.of("The body of the login lacks the right value at " + path);
    }
    for (int i = 0; i < elements.size(); i++) {
      Optional<String> flaw = flaw(path, others.get(i), elements.get(i));
      if (flaw.isPresent()) {
        return flaw;
      }
    }
    return Optional.empty();
  }

  private static String named(Node node) {
    String namespace = node.getNamespaceURI();
    return "{" + (namespace == null ? "" : namespace) + "}" + node.getLocalName();
  }

  private static TreeMap<String, String> attributes(Element element) {
    TreeMap<String, String> attributes = new TreeMap<>();
    NamedNodeMap nodes = element.getAttributes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (!nodes.item(i).getNodeName().matches("xmlns(:.*)?")) {
        attributes.put(named(nodes.item(i)), nodes.item(i).getNodeValue());
      }
    }
    return attributes;
  }

  private static List<Element> elements(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static String text(Element parent) {
    StringBuilder text = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(node.getNodeValue());
      }
    }
    return text.toString().strip();
  }

  private static Optional<Element> root(String text) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return Optional.of(
          builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
    } catch (ParserConfigurationException e) {
      throw new AssertionError(e); // The JDK's own knows it.
    } catch (SAXException | IOException e) {
      return Optional.empty();
    }
  }
}
