package io.github.authdex.catalog.evidence;

import java.util.Map;

/** What a page says, to be asked for a quote. Each step is one pass: a page may be hostile. */
final class PageText {
  private static final int LONGEST_ENTITY = 10;
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private PageText() {}

  /**
   * Returns whether {@code quote} stands in {@code page}: in its source, or in the text that a
   * reader of HTML sees. White space counts as one space, whatever it is.
   */
  static boolean shows(String page, String quote) {
    String sought = folded(quote);
    return folded(page).contains(sought)
        || folded(decoded(withoutTags(page, ""))).contains(sought)
        || folded(decoded(withoutTags(page, " "))).contains(sought);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().stripTrailing();
  }

  /** A tag within a word is nothing, one between blocks is a space: both are tried. */
  private static String withoutTags(String page, String instead) {
    StringBuilder text = new StringBuilder(page.length());
    int at = 0;
    int last = page.lastIndexOf('>');
    for (int open = page.indexOf('<'); open >= 0 && open < last; open = page.indexOf('<', at)) {
      text.append(page, at, open).append(instead);
      at = page.indexOf('>', open) + 1;
    }
    return text.append(page, at, page.length()).toString();
  }

  private static String decoded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    for (int start = text.indexOf('&'); start >= 0; start = text.indexOf('&', at)) {
      plain.append(text, at, start);
      String name = name(text, start);
      String meaning = meaning(name);
      plain.append(meaning.isEmpty() ? "&" : meaning);
      at = meaning.isEmpty() ? start + 1 : start + name.length() + 2;
    }
    return plain.append(text, at, text.length()).toString();
  }

  private static String name(String text, int start) {
    int end = text.substring(start, Math.min(text.length(), start + LONGEST_ENTITY)).indexOf(';');
    return end < 0 ? "" : text.substring(start + 1, start + end);
  }

  private static String meaning(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, "");
    }
    try {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
