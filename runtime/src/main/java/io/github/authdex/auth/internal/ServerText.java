package io.github.authdex.auth.internal;

/** What a server says about an error, which may be anything. */
public final class ServerText {
  private static final int LONGEST = 300;

  private ServerText() {}

  /** Returns {@code text} as one line of at most 300 characters without control characters. */
  public static String printable(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
