package io.github.authdex.cli.curl;

/** Text in {@code $'…'}, with the escapes of C (bash, "ANSI-C Quoting"). */
final class AnsiQuoted {
  private static final String LETTERS = "abeEfnrtv\\'\"?";
  private static final String MEANT = "\u0007\b\u001b\u001b\f\n\r\t\u000b\\'\"?";

  private final String text;
  private final StringBuilder plain = new StringBuilder();
  private int at;

  private AnsiQuoted(String text) {
    this.text = text;
  }

  static String text(String inside) {
    return new AnsiQuoted(inside).read();
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        escape(text.charAt(at++));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private void escape(char c) {
    int letter = LETTERS.indexOf(c);
    if (letter >= 0) {
      plain.append(MEANT.charAt(letter));
    } else if (c == 'x') {
      number(16, 2, c);
    } else if (c == 'u') {
      number(16, 4, c);
    } else if (c == 'U') {
      number(16, 8, c);
    } else if (c >= '0' && c <= '7') {
      at--;
      number(8, 3, c);
    } else if (c == 'c' && at < text.length()) {
      plain.append((char) (text.charAt(at++) & 0x1f));
    } else {
      plain.append('\\').append(c);
    }
  }

  private void number(int radix, int longest, char letter) {
    int start = at;
    int value = 0;
    while (at < text.length()
        && at - start < longest
        && Character.digit(text.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(at++), radix);
    }
    if (at == start) {
      plain.append('\\').append(letter);
    } else if (Character.isValidCodePoint(value)) {
      plain.appendCodePoint(value);
    }
  }
}
