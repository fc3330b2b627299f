package io.github.authdex.site.snippet;

import io.github.authdex.generator.emit.collection.VariableText;
import io.github.authdex.generator.emit.curl.ShellQuote;
import java.util.List;
import java.util.stream.Collectors;

/** Writes texts as words of bash, in which references are variables of the environment. */
final class ShellWord {
  private ShellWord() {}

  /** Returns {@code parts} as one word. */
  static String of(List<VariableText> parts) {
    if (parts.stream().anyMatch(VariableText::isReference)) {
      return "\""
          + parts.stream().map(ShellWord::inDoubleQuotes).collect(Collectors.joining())
          + "\"";
    }
    String text = parts.stream().map(VariableText::text).collect(Collectors.joining());
    return text.matches("[A-Za-z0-9_./:@%+,=-]+") ? text : ShellQuote.quote(text);
  }

  private static String inDoubleQuotes(VariableText part) {
    if (!part.isReference()) {
      return ShellQuote.inDoubleQuotes(part.text());
    }
    return part.text().equals(VariableText.UUID) ? "$(uuidgen)" : "${" + part.text() + "}";
  }
}
