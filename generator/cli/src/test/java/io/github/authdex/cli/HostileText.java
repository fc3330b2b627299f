package io.github.authdex.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;

/** Text that would do harm where it is shown, and what tells that it did none. */
final class HostileText {
  /** Window title, colour, clear screen by C1, order of letters, hidden text, a line of its own. */
  static final String TEXT =
      "Nice\u001b]0;owned\u0007\u001b[31mred\u009b2J\u202eesrever\u2066\u200b\u2028"
          + "\udb40\udc41\u061c\u007f\r\nauthdex: all is well";

  private static final Pattern HARMFUL =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]|[\\x{e0000}-\\x{e0fff}]");

  private HostileText() {}

  /** Returns {@link #TEXT} as a string of JSON, which is one of YAML, too. */
  static String quoted() {
    try {
      return new ObjectMapper().writeValueAsString(TEXT);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the characters of {@code text} that a terminal would obey or not show. */
  static List<String> harmIn(String text) {
    return HARMFUL
        .matcher(text)
        .results()
        .map(found -> "U+" + Integer.toHexString(found.group().codePointAt(0)))
        .distinct()
        .toList();
  }
}
