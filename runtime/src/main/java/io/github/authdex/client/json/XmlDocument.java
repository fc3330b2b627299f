package io.github.authdex.client.json;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A document of XML, which becomes the same values as JSON does: see {@link Json}. How properties
 * stand in it is said by {@link XmlNode}. It has no document type, and nothing outside of it is
 * read.
 *
 * <p>Reading is kind where servers are less exact than their documents: a namespace counts only
 * where names do not tell two properties apart, a list may or may not have an element around it,
 * and numbers may have white space around them. What is empty is an empty text, or nothing where
 * the value is no text; {@code xsi:nil} is null.
 */
public final class XmlDocument {
  /** Names without a colon (Namespaces in XML, §3), as far as all parsers know them. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_.-]*");

  private final XmlElement root;

  private XmlDocument(XmlElement root) {
    this.root = root;
  }

  /**
   * Returns the document in {@code text}, in the characters that it names itself or else UTF-8.
   *
   * @throws JsonException if it is not well-formed XML
   */
  public static XmlDocument read(byte[] text) throws JsonException {
    return new XmlDocument(XmlParser.read(text));
  }

  /**
   * Returns the document in {@code text}, whatever characters it says that it is in.
   *
   * @throws JsonException if it is not well-formed XML
   */
  public static XmlDocument read(String text) throws JsonException {
    return new XmlDocument(XmlParser.read(text));
  }

  /**
   * Returns the value of this document; misfits go to the log of {@code
   * io.github.authdex.client.json}.
   *
   * @param expected the root element; another one may be there if its content fits
   * @throws JsonException if it has another form than {@code type} as a whole
   */
  public <T> T as(XmlRoot expected, JsonType<T> type) throws JsonException {
    return Json.bind(XmlRootTree.of(root, expected, type.type()), type);
  }

  /**
   * Returns the value of this document.
   *
   * @param expected the root element; another one may be there if its content fits
   * @param misfits told of each part that does not fit
   * @throws JsonException if it has another form than {@code type} as a whole
   */
  public <T> T as(XmlRoot expected, JsonType<T> type, Consumer<Misfit> misfits)
      throws JsonException {
    return Json.bind(XmlRootTree.of(root, expected, type.type()), type, misfits);
  }

  /**
   * Returns {@code value} as a document in UTF-8, without what only answers have (OpenAPI's {@code
   * readOnly}).
   *
   * @throws IllegalArgumentException if a required property of a record is null, at any depth, or
   *     if XML cannot hold a name or a text of it
   */
  public static byte[] write(Object value, XmlRoot root) {
    return XmlWriter.write(value, root).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns whether an element or attribute can be called {@code name}. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
