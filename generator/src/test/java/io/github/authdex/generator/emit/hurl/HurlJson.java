package io.github.authdex.generator.emit.hurl;

/** Reads a JSON value by Hurl's grammar, in whose strings templates stand. */
final class HurlJson {
  private final HurlScanner scanner;

  HurlJson(HurlScanner scanner) {
    this.scanner = scanner;
  }

  void value() {
    space();
    if (scanner.take("{")) {
      members("}", true);
    } else if (scanner.take("[")) {
      members("]", false);
    } else if (scanner.sees("\"")) {
      string();
    } else {
      String word = scanner.takeWhile(c -> Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0);
      if (!word.matches("true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
        throw scanner.error("a JSON value");
      }
    }
  }

  private void members(String end, boolean named) {
    space();
    if (scanner.take(end)) {
      return; // The grammar's text forgets it, and Hurl reads it.
    }
    do {
      space();
      if (named) {
        string();
        space();
        scanner.expect(":");
      }
      value();
      space();
    } while (scanner.take(","));
    scanner.expect(end);
  }

  private void string() {
    scanner.expect("\"");
    while (!scanner.take("\"")) {
      scanner.template(c -> c != '"' && c != '\\', "");
      if (scanner.take("\\u")) {
        for (int i = 0; i < 4; i++) {
          scanner.one("0123456789abcdefABCDEF");
        }
      } else if (scanner.take("\\")) {
        scanner.one("\"\\/bfnrt");
      } else if (scanner.isAtEnd()) {
        throw scanner.error("the end of a string");
      }
    }
  }

  private void space() {
    scanner.takeWhile(c -> c == ' ' || c == '\n' || c == '\t' || c == '\r');
  }
}
