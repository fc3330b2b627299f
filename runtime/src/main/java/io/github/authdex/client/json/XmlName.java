package io.github.authdex.client.json;

/**
 * The name of an element or attribute.
 *
 * @param local the name itself
 * @param namespace a URI, or empty
 * @param prefix that is written for the namespace, or empty
 */
record XmlName(String local, String namespace, String prefix) {
  /** The namespace of {@code xsi:nil} (XML Schema, part 1, §2.7.2). */
  static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /** Says that an element has no value, and not an empty one. */
  static final XmlName NIL = new XmlName("nil", INSTANCE, "xsi");

  static XmlName of(String local) {
    return new XmlName(local, "", "");
  }
}
