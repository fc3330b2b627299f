package io.github.authdex.generator.emit.hurl;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads the texts of a Hurl file by the rules of Hurl's grammar (docs/spec/grammar/hurl.grammar of
 * the project): key-string, value-string, oneline-string, filename and template. Templates stay in
 * what is read as they are written, escapes become what they mean.
 */
final class HurlScanner {
  private static final Set<String> FUNCTIONS = Set.of("newUuid", "newDate", "getEnv");

  private final String text;
  private int at;

  HurlScanner(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void back(int place) {
    at = place;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  AssertionError error(String what) {
    long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new AssertionError("line " + line + ": expected " + what + "\n" + text);
  }

  boolean sees(String literal) {
    return text.startsWith(literal, at);
  }

  boolean take(String literal) {
    boolean sees = sees(literal);
    at += sees ? literal.length() : 0;
    return sees;
  }

  void expect(String literal) {
    if (!take(literal)) {
      throw error("\"" + literal + "\"");
    }
  }

  String takeWhile(IntPredicate wanted) {
    int start = at;
    while (!isAtEnd() && wanted.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** One of {@code characters}. */
  void one(String characters) {
    if (isAtEnd() || characters.indexOf(text.charAt(at)) < 0) {
      throw error("one of " + characters);
    }
    at++;
  }

  void spaces() {
    takeWhile(c -> c == ' ' || c == '\t');
  }

  /** {@code lt}: spaces, a comment perhaps, and the end of the line. */
  void lineEnd() {
    spaces();
    if (take("#")) {
      takeWhile(c -> c != '\n');
    }
    if (!isAtEnd()) {
      expect("\n");
    }
  }

  /** Lines without anything but comments. */
  void emptyLines() {
    int start;
    do {
      start = at;
      spaces();
      if (!isAtEnd() && (sees("#") || sees("\n"))) {
        lineEnd();
      } else {
        at = start;
      }
    } while (at != start);
  }

  /** {@code key-string}, nothing if there is none. */
  Optional<String> key() {
    if (sees("[")) {
      return Optional.empty();
    }
    String key =
        template(c -> Character.isLetterOrDigit(c) || "_-.[]@$".indexOf(c) >= 0, "#:\\/bfnrtu");
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }

  /** {@code value-string}, without the spaces around it. */
  String value() {
    spaces();
    return template(c -> c != '#' && c != '\n' && c != '\\', "#\\bfnrtu");
  }

  /** {@code filename}. */
  String filename() {
    return template(c -> "#;{} \n\\".indexOf(c) < 0, "\\bfnrt#; {}u");
  }

  /** {@code oneline-string}. */
  String oneLine() {
    expect("`");
    String string = template(c -> "#\n\\`".indexOf(c) < 0, "`#\\bfu");
    expect("`");
    return string;
  }

  /** An URL: more is not read of it than these characters. */
  String url() {
    if (!sees("http://") && !sees("https://") && !sees("{{")) {
      throw error("an URL");
    }
    return template(
        c -> Character.isLetterOrDigit(c) || ":/.-?=&_%*,@~+!$'();[]".indexOf(c) >= 0, "");
  }

  /** Text with templates; a space before the line's end is none of it. */
  String template(IntPredicate plain, String escapes) {
    StringBuilder read = new StringBuilder();
    int kept = 0;
    while (!isAtEnd()) {
      char c = text.charAt(at);
      if (sees("{{")) {
        read.append(expression());
      } else if (c == '\\' && !escapes.isEmpty()) {
        read.append(escape(escapes));
      } else if (plain.test(c)) {
        read.append(c);
        at++;
        if (c == ' ' || c == '\t') {
          continue;
        }
      } else {
        break;
      }
      kept = read.length();
    }
    return read.substring(0, kept);
  }

  private String expression() {
    int start = at;
    expect("{{");
    String name = takeWhile(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    boolean function = FUNCTIONS.contains(name);
    if (name.isEmpty()
        || !Character.isLetter(name.charAt(0))
        || (function && !name.equals("newUuid"))) {
      throw error("a variable of ours");
    }
    expect("}}");
    return text.substring(start, at);
  }

  private String escape(String escapes) {
    expect("\\");
    char c = isAtEnd() ? 0 : text.charAt(at++);
    if (escapes.indexOf(c) < 0) {
      throw error("an escape");
    }
    if (c != 'u') {
      int plain = "bfnrt".indexOf(c);
      return plain < 0 ? String.valueOf(c) : String.valueOf("\b\f\n\r\t".charAt(plain));
    }
    expect("{");
    String hex = takeWhile(digit -> Character.digit(digit, 16) >= 0);
    expect("}");
    return Character.toString(Integer.parseInt(hex, 16));
  }

  /** {@code json-value}, as it stands there. */
  Optional<String> json() {
    int start = at;
    if (sees("{") || sees("[") || sees("\"")) {
      new HurlJson(this).value();
      return Optional.of(text.substring(start, at));
    }
    String word = takeWhile(c -> Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0);
    if (word.matches("true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return Optional.of(word);
    }
    at = start;
    return Optional.empty();
  }
}
