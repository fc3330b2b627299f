package io.github.authdex.generator.emit.hoppscotch;

import io.github.authdex.generator.emit.collection.VariableText;

/**
 * Writes text with references as Hoppscotch has it: <code>&lt;&lt;name>></code>. It knows no escape
 * and looks for names in what variables hold too, so that angle brackets of a document's text stand
 * apart.
 */
final class HoppscotchText {
  private HoppscotchText() {}

  static String of(String text) {
    return write(text, false);
  }

  /** Returns {@code json}, in whose strings brackets are escapes, which the reader undoes later. */
  static String json(String json) {
    return write(json, true);
  }

  private static String write(String text, boolean json) {
    StringBuilder written = new StringBuilder();
    for (VariableText part : VariableText.parts(text)) {
      if (part.isReference()) {
        boolean opens = !written.isEmpty() && written.charAt(written.length() - 1) == '<';
        written.append(opens ? " <<" : "<<").append(part.text()).append(">>");
      } else {
        String literal = whole(part.text());
        written.append(json ? literal.replace("<", "\\u003c") : apart(literal));
      }
    }
    return written.toString();
  }

  private static String apart(String text) {
    String safe = text;
    while (safe.contains("<<")) {
      safe = safe.replace("<<", "< <");
    }
    return safe;
  }

  /** Half a character would end the filling in of variables with an error. */
  private static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xfffd : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
