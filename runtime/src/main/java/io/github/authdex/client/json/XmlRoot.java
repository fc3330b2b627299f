package io.github.authdex.client.json;

import java.util.Objects;

/**
 * The root element of a document, of which no property of another object tells the name. Threads
 * may share it.
 */
public final class XmlRoot {
  private static final XmlRoot PROPERTY = new XmlRoot(XmlName.of(""), XmlName.of(""));

  private final XmlName name;
  private final XmlName item;

  private XmlRoot(XmlName name, XmlName item) {
    this.name = name;
    this.item = item;
  }

  /** Returns the root of that name, which is also that of the items if the value is a list. */
  public static XmlRoot of(String name) {
    Objects.requireNonNull(name, "name");
    return new XmlRoot(XmlName.of(name), XmlName.of(name));
  }

  /** Returns the root for an object that has no name: the one property that it has. */
  public static XmlRoot property() {
    return PROPERTY;
  }

  /**
   * Returns this root in a namespace.
   *
   * @param namespace a URI
   * @param prefix that is written for it, or empty
   */
  public XmlRoot in(String namespace, String prefix) {
    return new XmlRoot(new XmlName(name.local(), namespace, prefix), item);
  }

  /** Returns this root of a list whose items are called {@code name}. */
  public XmlRoot items(String name) {
    return items(name, "", "");
  }

  /**
   * Returns this root of a list whose items are called {@code name}.
   *
   * @param namespace a URI, or empty
   * @param prefix that is written for it, or empty
   */
  public XmlRoot items(String name, String namespace, String prefix) {
    return new XmlRoot(this.name, new XmlName(name, namespace, prefix));
  }

  boolean isProperty() {
    return name.local().isEmpty();
  }

  XmlName name() {
    return name;
  }

  XmlName item() {
    return item;
  }

  @Override
  public String toString() {
    return isProperty() ? "XmlRoot[property]" : "XmlRoot[" + name.local() + "]";
  }
}
