package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one way of document text into Javadoc. Nothing that passes can end the comment, start a tag
 * or an escape, or show otherwise than it reads; the result is ASCII. No other class may call
 * {@code addJavadoc}.
 */
final class JavadocText {
  private static final int MAX_LENGTH = 400;
  private static final int MAX_PARAGRAPHS = 8;
  private static final String ENDS = ".!?:";

  private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\s*\\R");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Of HTML; other words in angle brackets are shown as they are. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|br|code|div|em|h[1-6]|i|li|ol|p|pre|span|strong|table|tbody|td|th|thead|tr|ul)"
              + "(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private final StringBuilder text = new StringBuilder();
  private boolean tagged;

  private JavadocText() {}

  /** Begins with {@code text} of a document, or with our own words if that is blank. */
  static JavadocText of(String text, String ours) {
    String summary = summary(text);
    return new JavadocText().add(summary.isEmpty() ? ours : summary);
  }

  /** Adds a block tag, such as {@code param name}, with text of a document or our own. */
  JavadocText tag(String tag, String text, String ours) {
    String summary = summary(text);
    this.text.append(tagged ? "\n@" : "\n\n@").append(tag).append(' ');
    tagged = true;
    return add(summary.isEmpty() ? ours : summary);
  }

  /**
   * Adds a block tag with all that a document says of a value, none if it says nothing.
   *
   * @param rules what {@link RuleText} makes of its rules
   */
  JavadocText tagOf(String tag, String description, String rules) {
    List<String> paragraphs = paragraphs(description);
    if (paragraphs.isEmpty() && rules.isEmpty()) {
      return this;
    }
    tag(tag, paragraphs.isEmpty() ? rules : paragraphs.get(0), "");
    paragraphs.stream().skip(1).forEach(each -> text.append("\n    <p>").append(safe(each)));
    return paragraphs.isEmpty() ? this : sentence(rules);
  }

  /** Adds the rest of what a document says of a value, whose first paragraph stands before. */
  JavadocText rest(String description, String rules) {
    paragraphs(description).stream().skip(1).forEach(this::paragraph);
    return rules.isEmpty() ? this : paragraph(rules + ".");
  }

  /** Adds a sentence to the tag or paragraph before, which is ended first; nothing if blank. */
  JavadocText sentence(String text) {
    String summary = summary(text);
    if (!summary.isEmpty()) {
      boolean ended =
          this.text.length() > 0 && ENDS.indexOf(this.text.charAt(this.text.length() - 1)) >= 0;
      this.text.append(ended ? " " : ". ");
      add(summary);
    }
    return this;
  }

  /** Adds a paragraph; they stand before block tags. */
  JavadocText paragraph(String text) {
    this.text.append("\n\n<p>");
    return add(text);
  }

  private JavadocText add(String unsafe) {
    text.append(safe(unsafe));
    return this;
  }

  void to(TypeSpec.Builder type) {
    type.addJavadoc("$L", CommentLines.wrapped(text.toString()));
  }

  void to(MethodSpec.Builder method) {
    method.addJavadoc("$L", CommentLines.wrapped(text.toString()));
  }

  /** Returns the first paragraph on one line, cut at a word if it is long. */
  static String summary(String text) {
    String stripped = text.strip();
    String first = isOneLine(stripped) ? stripped : PARAGRAPH_END.split(stripped, 2)[0];
    return paragraph(first, MAX_LENGTH);
  }

  /** Returns the first paragraphs, each on one line, cut at a word if it is very long. */
  static List<String> paragraphs(String text) {
    String stripped = text.strip();
    return (isOneLine(stripped) ? Stream.of(stripped) : PARAGRAPH_END.splitAsStream(stripped))
        .map(paragraph -> paragraph(paragraph, 2 * MAX_LENGTH))
        .filter(paragraph -> !paragraph.isEmpty())
        .limit(MAX_PARAGRAPHS)
        .toList();
  }

  private static String paragraph(String text, int longest) {
    String words = text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("");
    String paragraph = isSpaced(words) ? words : SPACES.matcher(words).replaceAll(" ").strip();
    if (paragraph.length() <= longest) {
      return paragraph;
    }
    int space = paragraph.lastIndexOf(' ', longest);
    return paragraph.substring(0, space > 0 ? space : longest) + " ...";
  }

  /**
   * Most texts are one line: patterns, which cost a third of all that emitting does, are spared.
   */
  private static boolean isOneLine(String text) {
    return text.chars().noneMatch(c -> c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029);
  }

  /** Returns whether words stand one space apart, and none before or after them. */
  private static boolean isSpaced(String text) {
    for (int i = 0, before = ' '; i <= text.length(); i++) {
      int c = i == text.length() ? ' ' : text.charAt(i);
      if (c < ' ' || (c == ' ' && before == ' ' && !text.isEmpty()) || c >= 0x7f) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** Returns {@code text} as characters that mean nothing to javac and javadoc. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    if (c == '/' && safe.length() > 0 && safe.charAt(safe.length() - 1) == '*') {
      safe.append("&#47;");
    } else if (isPlain(c)) {
      safe.append((char) c);
    } else if (Character.isISOControl(c) || Character.isWhitespace(c)) {
      safe.append(' ');
    } else if (isVisible(c)) {
      safe.append("&#").append(c).append(';');
    }
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c < 0x7f && "\\@<>&".indexOf(c) < 0;
  }

  /** Bidirectional controls, zero-width characters, lone surrogates and the unassigned are not. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
