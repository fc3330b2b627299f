package io.github.authdex.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How a value stands in XML, as far as a document says it (OpenAPI 3.2 §4.26, the XML Object).
 *
 * @param name of the element or attribute, or empty where its place tells it: a property's name, or
 *     that of the list around an item
 * @param namespace a URI, or empty
 * @param prefix that is written for the namespace, or empty
 * @param node what the value is
 * @param wrapped whether a list has an element around its items; if not, it has no name
 * @param items how each item of a list stands, if the document says so
 */
public record XmlForm(
    String name,
    String namespace,
    String prefix,
    Node node,
    boolean wrapped,
    Optional<XmlForm> items) {
  /** Nothing is said: an element that is called as its place tells. */
  public static final XmlForm NONE = new XmlForm("", "", "", Node.ELEMENT, false, Optional.empty());

  public XmlForm {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(items, "items");
  }

  /** What a value can be. */
  public enum Node {
    /** An element. */
    ELEMENT,
    /** An attribute of the element around it. */
    ATTRIBUTE,
    /** The text of the element around it. */
    TEXT,
    /** The same, written as a CDATA section. */
    CDATA,
    /** Nothing itself: its content stands in the element around it. */
    NONE
  }

  /** Returns this form of the value that is called {@code name}. */
  public XmlForm named(String name) {
    return new XmlForm(name, namespace, prefix, node, wrapped, items);
  }

  /** Returns this form of a list whose items stand as {@code item} says. */
  public XmlForm with(XmlForm item) {
    return new XmlForm(name, namespace, prefix, node, wrapped, Optional.of(item));
  }
}
