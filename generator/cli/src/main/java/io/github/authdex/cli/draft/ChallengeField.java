package io.github.authdex.cli.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A challenge of a server (RFC 9110 §11.6.1).
 *
 * @param scheme in lower case
 * @param parameters by name, whose case does not matter
 */
public record ChallengeField(String scheme, Map<String, String> parameters) {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  /** A parameter; or a scheme, with a token68 behind it or nothing; or what stands between. */
  private static final Pattern PART =
      Pattern.compile(
          "("
              + TOKEN
              + ")\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|("
              + TOKEN
              + "))(?=\\s*(?:,|$))"
              + "|("
              + TOKEN
              + ")(?:\\s+[A-Za-z0-9._~+/-]+=*(?=\\s*(?:,|$)))?"
              + "|[\\s,]+");

  /** Returns the challenges of all lines of a field, in order. */
  public static List<ChallengeField> of(List<String> lines) {
    List<ChallengeField> challenges = new ArrayList<>();
    for (String line : lines) {
      Matcher part = PART.matcher(line);
      for (int at = 0; part.find() && part.start() == at; at = part.end()) {
        if (part.group(4) != null) {
          challenges.add(
              new ChallengeField(
                  part.group(4).toLowerCase(Locale.ROOT),
                  new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        } else if (part.group(1) != null && !challenges.isEmpty()) {
          String value =
              part.group(2) == null ? part.group(3) : part.group(2).replaceAll("\\\\(.)", "$1");
          challenges.get(challenges.size() - 1).parameters().putIfAbsent(part.group(1), value);
        }
      }
    }
    return challenges;
  }
}
