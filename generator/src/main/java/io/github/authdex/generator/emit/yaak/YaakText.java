package io.github.authdex.generator.emit.yaak;

import io.github.authdex.generator.emit.collection.VariableText;

/**
 * Writes text with references as Yaak has it: <code>${[ name ]}</code>. A backslash makes what
 * would open one mean itself, unless backslashes in front of it would change their meaning by that;
 * then a space stands in between.
 */
final class YaakText {
  private static final String OPEN = "${[";

  private YaakText() {}

  static String of(String text) {
    StringBuilder written = new StringBuilder();
    for (VariableText part : VariableText.parts(text)) {
      if (part.isReference()) {
        written.append(backslashes(written) % 2 == 0 ? "" : " ").append(reference(part.text()));
      } else {
        addLiteral(written, part.text());
      }
    }
    return written.toString();
  }

  private static String reference(String name) {
    return OPEN + " " + (name.equals(VariableText.UUID) ? "uuid.v4()" : name) + " ]}";
  }

  private static void addLiteral(StringBuilder written, String text) {
    int end = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, end)) {
      written.append(text, end, open);
      written.append(backslashes(written) % 2 == 0 ? "\\" + OPEN : "$ {[");
      end = open + OPEN.length();
    }
    written.append(text, end, text.length());
  }

  /** Returns how many stand at the end. */
  private static int backslashes(StringBuilder text) {
    int start = text.length();
    while (start > 0 && text.charAt(start - 1) == '\\') {
      start--;
    }
    return text.length() - start;
  }
}
