package io.github.authdex.cli.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a verb ends with; the same for the same thing in every verb. */
public final class ExitCode {
  /** The work is done. */
  public static final int DONE = 0;

  /**
   * The work was begun and found a fault: findings of a check, a response of 400 or more, a refused
   * grant, a server that cannot be reached.
   */
  public static final int FAULT = 1;

  /**
   * The work was not begun: wrong usage, or input that cannot be used, such as a name that is not
   * in the catalog, a file that cannot be read or written, a credential that is not there.
   */
  public static final int USAGE = 2;

  private ExitCode() {}

  /** Returns what each means, for the help of every verb. */
  public static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("0", "done");
    words.put("1", "a fault was found: findings, an answer of 400 or more, no server");
    words.put("2", "wrong usage or input, such as what is not there");
    return words;
  }
}
