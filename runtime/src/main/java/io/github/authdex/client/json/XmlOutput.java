package io.github.authdex.client.json;

import io.github.authdex.auth.internal.xml.XmlText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The text of a document, element by element. A namespace is declared where it is first needed;
 * without a prefix it counts for the elements inside, too.
 */
final class XmlOutput {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  private final Deque<String> open = new ArrayDeque<>();

  /** Prefix to namespace, for each open element. */
  private final Deque<Map<String, String>> declared = new ArrayDeque<>();

  private final StringBuilder declarations = new StringBuilder();
  private boolean inTag;

  void open(XmlName name) {
    endTag();
    declared.push(new HashMap<>());
    String qualified = qualified(name, false);
    text.append('<').append(qualified).append(declarations);
    declarations.setLength(0);
    open.push(qualified);
    inTag = true;
  }

  /** Adds an attribute to the element that was just opened. */
  void attribute(XmlName name, String value) {
    String qualified = qualified(name, true);
    text.append(declarations).append(' ').append(qualified).append("=\"");
    declarations.setLength(0);
    text.append(XmlText.of(value)).append('"');
  }

  void text(String value) {
    if (!value.isEmpty()) {
      endTag();
      text.append(XmlText.of(value));
    }
  }

  /** A reader would change the end of a line in a section, and reads it as it is elsewhere. */
  void cdata(String value) {
    if (value.isEmpty() || value.indexOf('\r') >= 0) {
      text(value);
      return;
    }
    XmlText.of(value);
    endTag();
    text.append("<![CDATA[").append(value.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
  }

  void close() {
    String name = open.pop();
    declared.pop();
    if (inTag) {
      text.append("/>");
      inTag = false;
    } else {
      text.append("</").append(name).append('>');
    }
  }

  private void endTag() {
    if (inTag) {
      text.append('>');
      inTag = false;
    }
  }

  private String qualified(XmlName name, boolean attribute) {
    String local = name.local();
    if (!XmlDocument.isName(local)) {
      throw new IllegalArgumentException(
          "Expected a name that XML can have but was \"" + local + "\"");
    }
    String prefix = XmlDocument.isName(name.prefix()) ? name.prefix() : "";
    if (name.namespace().isEmpty()) {
      boolean known = !prefix.isEmpty() && bound(prefix) != null;
      return known ? prefix + ":" + local : local;
    }
    String used = prefix(prefix, name.namespace(), attribute);
    return used.isEmpty() ? local : used + ":" + local;
  }

  private String prefix(String wanted, String namespace, boolean attribute) {
    if (namespace.equals(XML)) {
      return "xml";
    }
    boolean possible = !(attribute && wanted.isEmpty()) && !wanted.matches("(?i)xml.*");
    if (possible && namespace.equals(bound(wanted))) {
      return wanted;
    }
    boolean taken = !possible || declared.getFirst().containsKey(wanted);
    String prefix = taken ? free() : wanted;
    declared.getFirst().put(prefix, namespace);
    declarations
        .append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
        .append("=\"")
        .append(XmlText.of(namespace))
        .append('"');
    return prefix;
  }

  private String free() {
    int number = 1;
    while (bound("ns" + number) != null) {
      number++;
    }
    return "ns" + number;
  }

  /** Returns the namespace of {@code prefix} here, or null if it has none. */
  private String bound(String prefix) {
    for (Map<String, String> element : declared) {
      if (element.containsKey(prefix)) {
        return element.get(prefix);
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
