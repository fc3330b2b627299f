package io.github.authdex.generator.emit.collection;

import java.util.regex.Pattern;

/**
 * Text of a document where a tool shows it to a person. Descriptions are Markdown there, so what
 * would be HTML, an image from elsewhere or a link that runs something becomes plain text.
 */
public final class DescriptionText {
  private static final Pattern IMAGE = Pattern.compile("!\\[");

  /** The start of a link's target that is neither a page, nor an address, nor within the text. */
  private static final Pattern STRANGE_LINK =
      Pattern.compile("](?=(?:\\(|:)\\s*<?\\s*(?!https?://|mailto:|#|/)[A-Za-z&%\\\\]+)");

  /** What tools' terminals would obey, or readers not see. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\x{e0000}-\\x{e0fff}]");

  private static final Pattern BREAK =
      Pattern.compile("[\\t\\n\\x0b\\f\\r\\x85\\x{2028}\\x{2029}]+");

  private static final int MAX_NAME_LENGTH = 150;

  private DescriptionText() {}

  /** Returns {@code text} as a name that is no longer than people read. */
  public static String shortName(String text) {
    return name(cut(text));
  }

  /** Returns the start of {@code text}, with an ellipsis if that is not all of it. */
  static String cut(String text) {
    int end = Math.min(text.length(), MAX_NAME_LENGTH);
    boolean splits = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return end == text.length() ? text : text.substring(0, splits ? end - 1 : end) + "…";
  }

  /**
   * Returns {@code text} as the name of a collection, folder, request or environment: one line,
   * since newman prints names as they are.
   */
  public static String name(String text) {
    String line =
        isPlain(text) ? text : UNSEEN.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
    return LiteralText.text(line).replace('<', '‹').replace('>', '›').replace("](", "] (");
  }

  /** Names are plain, nearly all of them. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  /** Returns {@code text} as a description; in code it reads as it is. */
  public static String description(String text) {
    String plain =
        MarkdownCode.around(
            LiteralText.text(text), part -> part.replace("&", "&amp;").replace("<", "&lt;"));
    return STRANGE_LINK.matcher(IMAGE.matcher(plain).replaceAll("!\\\\[")).replaceAll("]\\\\");
  }
}
