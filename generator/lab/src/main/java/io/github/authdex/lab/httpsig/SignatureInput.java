package io.github.authdex.lab.httpsig;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One member of Signature-Input (RFC 9421 §4.1).
 *
 * @param components identifiers as they stand there, such as {@code "@query-param";name="a"}
 * @param parameters created, keyid and the others, without quotes
 * @param text the member as it stands there, which is signed
 */
record SignatureInput(List<String> components, Map<String, String> parameters, String text) {
  private static final String PARAMETER =
      ";([a-z*][a-z0-9_.*-]*)(?:=(\"(?:[^\"\\\\]|\\\\.)*\"|:[A-Za-z0-9+/=]*:|[0-9-]+|\\?[01]))?";
  private static final Pattern ITEM = Pattern.compile("\"([^\"]*)\"((?:" + PARAMETER + ")*)");
  private static final Pattern ONE = Pattern.compile(PARAMETER);

  /**
   * Returns the member {@code label} of a dictionary (RFC 8941 §3.2) whose lines are {@code
   * fields}.
   */
  static Optional<String> member(List<String> fields, String label) {
    String found = null;
    for (String member : members(String.join(", ", fields))) {
      if (member.strip().startsWith(label + "=")) {
        found = member.strip().substring(label.length() + 1); // The last one counts.
      }
    }
    return Optional.ofNullable(found);
  }

  /** Returns what stands between the commas that are in no string and no list. */
  private static List<String> members(String text) {
    List<String> members = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        members.add(text.substring(start, i));
        start = i + 1;
      }
    }
    members.add(text.substring(start));
    return members;
  }

  /** Reads a member, a list of components with parameters; empty if it is none. */
  static Optional<SignatureInput> read(String member) {
    List<String> components = new ArrayList<>();
    if (!member.startsWith("(")) {
      return Optional.empty();
    }
    Matcher item = ITEM.matcher(member);
    int at = 1;
    while (at < member.length() && member.charAt(at) != ')') {
      if (member.charAt(at) == ' ') {
        at++;
      } else if (item.region(at, member.length()).lookingAt()) {
        components.add(item.group());
        at = item.end();
      } else {
        return Optional.empty();
      }
    }
    return parameters(member, at + 1)
        .map(parameters -> new SignatureInput(components, parameters, member));
  }

  private static Optional<Map<String, String>> parameters(String member, int from) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher one = ONE.matcher(member);
    int at = from;
    while (at < member.length()) {
      if (!one.region(at, member.length()).lookingAt()) {
        return Optional.empty();
      }
      String value = one.group(2) == null ? "" : one.group(2);
      boolean quoted = value.startsWith("\"");
      parameters.put(
          one.group(1),
          quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value);
      at = one.end();
    }
    return from > member.length() ? Optional.empty() : Optional.of(parameters);
  }
}
