package io.github.authdex.auth.internal.message;

import io.github.authdex.auth.message.Headers;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads challenges, and other fields of the same form (RFC 9110 §11.6.1, §11.6.3). */
public final class Challenges {
  private static final int LONGEST = 32 << 10;
  private static final int MOST = 64;

  private final String field;
  private final String text;
  private int position;

  private Challenges(String field, String text) {
    this.field = field;
    this.text = text;
  }

  /**
   * Returns the challenges of all lines of {@code field}, in order.
   *
   * @throws ProtocolException if they are longer or more than any server has reason for, or have a
   *     quoted string without end
   */
  public static List<Challenge> read(Headers headers, String field) throws ProtocolException {
    List<Challenge> challenges = new ArrayList<>();
    int length = 0;
    for (String line : headers.all(field)) {
      length += line.length();
      if (length > LONGEST) {
        throw new ProtocolException(
            "Expected at most "
                + LONGEST
                + " characters of "
                + field
                + " but the server sent more");
      }
      new Challenges(field, line).readAll(challenges);
    }
    return challenges;
  }

  /**
   * Returns the parameters of a field that has no scheme, such as Authentication-Info.
   *
   * @throws ProtocolException as {@link #read}
   */
  public static Map<String, String> readParameters(Headers headers, String field)
      throws ProtocolException {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String line : headers.all(field)) {
      if (line.length() > LONGEST) {
        throw new ProtocolException(
            "Expected at most "
                + LONGEST
                + " characters of "
                + field
                + " but the server sent more");
      }
      parameters.putAll(new Challenges(field, line).parameters());
    }
    return parameters;
  }

  private void readAll(List<Challenge> challenges) throws ProtocolException {
    skipSeparators();
    while (position < text.length()) {
      String scheme = token();
      if (scheme.isEmpty()) {
        return; // Not in the form of a challenge: what follows cannot be told apart.
      }
      if (challenges.size() == MOST) {
        throw new ProtocolException(
            "Expected at most " + MOST + " challenges in " + field + " but the server sent more");
      }
      skipSpaces();
      String token68 = token68();
      challenges.add(new Challenge(scheme, token68, token68.isEmpty() ? parameters() : Map.of()));
      skipSeparators();
    }
  }

  /** Reads parameters up to the next scheme or the end. */
  private Map<String, String> parameters() throws ProtocolException {
    Map<String, String> parameters = new LinkedHashMap<>();
    while (true) {
      skipSeparators();
      int start = position;
      String name = token();
      skipSpaces();
      if (name.isEmpty() || !at('=')) {
        position = start;
        return parameters;
      }
      position++;
      skipSpaces();
      parameters.putIfAbsent(name, at('"') ? quoted() : token());
    }
  }

  /** Reads a token68, if the next thing is one: it ends at a comma or the end of the field. */
  private String token68() {
    int end = position;
    while (end < text.length() && isToken68(text.charAt(end))) {
      end++;
    }
    while (end < text.length() && text.charAt(end) == '=') {
      end++;
    }
    int next = end;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    if (end == position || (next < text.length() && text.charAt(next) != ',')) {
      return "";
    }
    String token68 = text.substring(position, end);
    position = next;
    return token68;
  }

  private String quoted() throws ProtocolException {
    StringBuilder value = new StringBuilder();
    for (int i = position + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        position = i + 1;
        return value.toString();
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c = text.charAt(i);
      }
      value.append(c);
    }
    throw new ProtocolException(
        "Expected an end of the quoted string in "
            + field
            + " (RFC 9110 §5.6.4) but there is none");
  }

  private String token() {
    int start = position;
    while (position < text.length() && isTokenCharacter(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  private void skipSpaces() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
  }

  private void skipSeparators() {
    while (position < text.length() && (isSpace(text.charAt(position)) || at(','))) {
      position++;
    }
  }

  private boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isToken68(char c) {
    return isAlphanumeric(c) || "-._~+/".indexOf(c) >= 0;
  }

  private static boolean isTokenCharacter(char c) {
    return isAlphanumeric(c) || "!#$%&'*+-.^_`|~/".indexOf(c) >= 0;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
