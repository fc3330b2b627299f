package io.github.authdex.generator.emit.insomnia;

import io.github.authdex.generator.emit.collection.VariableText;

/**
 * Writes text with references as Insomnia has it, which renders each text by Nunjucks: <code>
 * {{ _.name }}</code>. What would open a tag or a comment there, or end one, gets a space.
 */
final class InsomniaText {
  private InsomniaText() {}

  static String of(String text) {
    StringBuilder written = new StringBuilder();
    for (VariableText part : VariableText.parts(text)) {
      if (part.isReference()) {
        boolean opens = !written.isEmpty() && written.charAt(written.length() - 1) == '{';
        written.append(opens ? " " : "").append(reference(part.text()));
      } else {
        written.append(literal(part.text()));
      }
    }
    return written.toString();
  }

  private static String reference(String name) {
    return name.equals(VariableText.UUID) ? "{% uuid 'v4' %}" : "{{ _." + name + " }}";
  }

  /** Returns {@code text}, whose double braces stand apart already. */
  private static String literal(String text) {
    return text.replace("{%", "{ %").replace("{#", "{ #").replace("#}", "# }");
  }
}
