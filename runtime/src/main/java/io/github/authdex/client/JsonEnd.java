package io.github.authdex.client;

/** Finds where a value ends in a text of JSON that may be cut off. */
final class JsonEnd {
  private JsonEnd() {}

  /** Returns the place behind the value that begins at {@code start}, or the end of the text. */
  static int of(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = string(text, i);
        if (depth == 0) {
          return Math.min(i + 1, text.length());
        }
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        if (depth <= 1) {
          return depth == 0 ? i : i + 1;
        }
        depth--;
      } else if (depth == 0 && (c == ',' || Character.isWhitespace(c))) {
        return i;
      }
    }
    return text.length();
  }

  /** Returns the place of the quote that ends the string that begins at {@code start}. */
  private static int string(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i;
      }
    }
    return text.length();
  }
}
