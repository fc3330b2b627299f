package io.github.authdex.auth.internal.xml;

/** Writes text so that it is nothing but text in XML, in an element and in an attribute. */
public final class XmlText {
  private XmlText() {}

  /**
   * Returns {@code value} with what has a meaning in XML written as references.
   *
   * @throws IllegalArgumentException if a character is in it that XML cannot hold
   */
  public static String of(String value) {
    StringBuilder text = new StringBuilder();
    value.codePoints().forEach(point -> append(text, point));
    return text.toString();
  }

  private static void append(StringBuilder text, int point) {
    switch (point) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      case '\'' -> text.append("&apos;");
      case '\t', '\n', '\r' -> text.append("&#").append(point).append(';');
      default -> text.appendCodePoint(sound(point));
    }
  }

  /** XML 1.0 §2.2. */
  private static int sound(int point) {
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    if (point < ' ' || surrogate || point == 0xFFFE || point == 0xFFFF) {
      throw new IllegalArgumentException(
          String.format("Expected text that XML can hold but a value has U+%04X", point));
    }
    return point;
  }
}
