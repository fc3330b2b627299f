package io.github.authdex.client.json;

/**
 * Where a property stands in XML.
 *
 * @param name of the element or attribute; of each item, if it is a list that is not wrapped
 * @param wrapped whether a list has an element around its items
 * @param item the name of each item of a list
 */
record XmlPlace(XmlName name, XmlNode.Kind kind, boolean wrapped, XmlName item) {
  /**
   * Returns the place of {@code property}.
   *
   * @param said what is said of it, or null
   */
  static XmlPlace of(String property, XmlNode said) {
    if (said == null) {
      XmlName name = XmlName.of(property);
      return new XmlPlace(name, XmlNode.Kind.ELEMENT, false, name);
    }
    XmlName name = new XmlName(or(said.name(), property), said.namespace(), said.prefix());
    XmlName item =
        new XmlName(or(said.item(), name.local()), said.itemNamespace(), said.itemPrefix());
    return new XmlPlace(name, said.kind(), said.wrapped(), said.wrapped() ? item : name);
  }

  private static String or(String said, String other) {
    return said.isEmpty() ? other : said;
  }

  /** Returns the place of a member that has no property, as {@link XmlUntyped} names it. */
  static XmlPlace untyped(String key) {
    if (key.equals(XmlUntyped.TEXT)) {
      return new XmlPlace(XmlName.of(key), XmlNode.Kind.TEXT, false, XmlName.of(key));
    }
    if (key.startsWith(XmlUntyped.ATTRIBUTE)) {
      XmlName name = XmlName.of(key.substring(XmlUntyped.ATTRIBUTE.length()));
      return new XmlPlace(name, XmlNode.Kind.ATTRIBUTE, false, name);
    }
    return of(key, null);
  }
}
