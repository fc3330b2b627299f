package io.github.authdex.tokenstore.file;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What a file of tokens holds, as a text of ASCII lines: the form; how the key is made; something
 * sealed with it, to tell another key at once; a lease and a token each; and how many there are, so
 * that a file that was cut off is told from a shorter one.
 *
 * <pre>{@code
 * authdex-tokens 1
 * key $argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0c2FsdA
 * check 1.0a1b2c3d.<sealed>
 * lease chain-<hash> 1764460790000000 1764460800000
 * token access-<hash> 1.0a1b2c3d.<sealed>
 * end 2
 * }</pre>
 *
 * @param key {@code given}, or the parameters of {@link Passphrase}
 * @param check a text sealed for the place {@code check}
 * @param leases by the ids of their chains
 * @param tokens sealed, by the ids of their keys
 */
record TokenLines(
    String key, String check, Map<String, Running> leases, Map<String, String> tokens) {
  static final String GIVEN = "given";
  private static final String FORM = "authdex-tokens 1";

  TokenLines {
    leases = Map.copyOf(leases);
    tokens = Map.copyOf(tokens);
  }

  /**
   * The newest lease of a chain.
   *
   * @param fence when it was taken, in microseconds since 1970, or one more than the fence before
   *     if the clock had not gone on
   * @param ends in milliseconds since 1970, 0 once it was released
   */
  record Running(long fence, long ends) {
    /** Returns the one that is taken at {@code now} in milliseconds since 1970. */
    Running next(long now, long ends) {
      return new Running(Math.max(fence + 1, TimeUnit.MILLISECONDS.toMicros(now)), ends);
    }

    boolean isOverSince(long moment) {
      return ends < moment && fence < TimeUnit.MILLISECONDS.toMicros(moment);
    }
  }

  /** Returns the same without leases that were over before {@code moment}, in milliseconds. */
  TokenLines withoutLeasesOverSince(long moment) {
    Map<String, Running> next = new TreeMap<>(leases);
    next.values().removeIf(lease -> lease.isOverSince(moment));
    return new TokenLines(key, check, next, tokens);
  }

  /** Returns the same with a lease. */
  TokenLines with(String chain, Running lease) {
    Map<String, Running> next = new TreeMap<>(leases);
    next.put(chain, lease);
    return new TokenLines(key, check, next, tokens);
  }

  /** Returns the same with a token, or without one if {@code text} is null. */
  TokenLines with(String id, String text) {
    Map<String, String> next = new TreeMap<>(tokens);
    if (text == null) {
      next.remove(id);
    } else {
      next.put(id, text);
    }
    return new TokenLines(key, check, leases, next);
  }

  String write() {
    StringBuilder text = new StringBuilder();
    text.append(FORM).append('\n');
    text.append("key ").append(key).append('\n');
    text.append("check ").append(check).append('\n');
    new TreeMap<>(leases)
        .forEach(
            (chain, lease) ->
                text.append("lease %s %d %d\n".formatted(chain, lease.fence(), lease.ends())));
    new TreeMap<>(tokens).forEach((id, token) -> text.append("token %s %s\n".formatted(id, token)));
    return text.append("end %d\n".formatted(leases.size() + tokens.size())).toString();
  }

  /**
   * Returns what {@link #write} wrote.
   *
   * @throws IllegalArgumentException that says what is wrong, with the line's number
   */
  static TokenLines read(String text) {
    if (!text.startsWith(FORM + "\n")) {
      throw new IllegalArgumentException(
          "line 1: expected \""
              + FORM
              + "\"; this is no file of tokens, or one of a newer program");
    }
    Reading reading = new Reading();
    int number = 1;
    for (String line : text.substring(FORM.length() + 1).lines().toList()) {
      number++;
      try {
        reading.line(line.split(" ", -1));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "line " + number + ": expected a key, a check, a lease, a token or the end", e);
      }
    }
    if (!reading.ended || !text.endsWith("\n")) {
      throw new IllegalArgumentException(
          "line " + number + ": the file ends too soon; it was cut off");
    }
    return new TokenLines(reading.key, reading.check, reading.leases, reading.tokens);
  }

  /** What is read so far. */
  private static final class Reading {
    private String key;
    private String check;
    private final Map<String, Running> leases = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();
    private boolean ended;

    void line(String[] words) {
      if (ended) {
        throw new IllegalArgumentException("Expected nothing after the end");
      }
      switch (words[0]) {
        case "key" -> key = words[1];
        case "check" -> check = words[1];
        case "lease" ->
            leases.put(words[1], new Running(Long.parseLong(words[2]), Long.parseLong(words[3])));
        case "token" -> tokens.put(words[1], words[2]);
        case "end" -> ended = isEnd(words[1]);
        default -> throw new IllegalArgumentException("Expected a line of a file of tokens");
      }
    }

    private boolean isEnd(String count) {
      if (key == null
          || check == null
          || Integer.parseInt(count) != leases.size() + tokens.size()) {
        throw new IllegalArgumentException("Expected as many lines as the end says");
      }
      return true;
    }
  }
}
