package io.github.authdex.cli.print;

import io.github.authdex.cli.call.SecretMask;
import java.util.regex.Pattern;

/**
 * What of text is never shown, whoever prints it: the user information of a URL, and the secrets
 * that stand among the arguments.
 */
public final class PrintRedaction {
  /**
   * Shorter ones are words or numbers that stand elsewhere too; they are hidden with their name.
   */
  private static final int SHORTEST = 6;

  /** RFC 3986 §3.2.1. */
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#\\s\"'<>{}]*@");

  private final SecretMask mask = SecretMask.empty();
  private boolean used;
  private boolean open;

  /** Shows everything from now on. */
  public void lift() {
    open = true;
  }

  /** Hides {@code value}, which was given as {@code name}. */
  public void hide(String name, String value) {
    used = true;
    if (value.length() >= SHORTEST) {
      mask.learn(value);
    } else {
      mask.hide(name + "=" + value, name + "=***");
      mask.hide(name + ": " + value, name + ": ***");
      mask.hide(":" + value + "@", ":***@");
    }
  }

  /** Shows {@code shown} in place of {@code text}, whatever it holds. */
  public void replace(String text, String shown) {
    used = true;
    mask.hide(text, shown);
  }

  String over(String text) {
    if (open) {
      return text;
    }
    String plain = USER_INFO.matcher(text).replaceAll("***@");
    return used ? mask.text(plain) : plain;
  }
}
