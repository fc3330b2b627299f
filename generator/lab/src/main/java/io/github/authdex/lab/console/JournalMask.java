package io.github.authdex.lab.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Hides secrets in texts: as they are, in Base64 of either alphabet wherever they begin in what was
 * encoded, and each of these percent-encoded up to twice.
 */
final class JournalMask {
  private static final String HIDDEN = "***";
  private static final int LEVELS = 3;

  private final List<String> forms;
  private final Supplier<? extends Collection<String>> others;

  /**
   * Makes what hides {@code secrets} and what {@code others} returns at the time, which must be
   * letters and digits.
   */
  JournalMask(Collection<String> secrets, Supplier<? extends Collection<String>> others) {
    this.forms = forms(secrets);
    this.others = others;
  }

  private static List<String> forms(Collection<String> secrets) {
    List<String> forms = new ArrayList<>();
    for (String secret : secrets) {
      forms.add(secret);
      if (secret.indexOf(' ') >= 0) {
        forms.add(secret.replace(' ', '+'));
      }
      for (int before = 0; before < 3; before++) {
        String encoded = insideBase64(secret, before);
        forms.add(encoded);
        forms.add(encoded.replace('+', '-').replace('/', '_'));
      }
    }
    return forms.stream().distinct().toList();
  }

  /** Returns the digits that {@code secret} alone decides, behind {@code before} other octets. */
  private static String insideBase64(String secret, int before) {
    byte[] octets = secret.getBytes(StandardCharsets.UTF_8);
    byte[] moved = new byte[before + octets.length];
    System.arraycopy(octets, 0, moved, before, octets.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(moved);
    return encoded.substring((before * 8 + 5) / 6, moved.length * 8 / 6);
  }

  /**
   * Returns the first {@code length} characters of {@code text} with {@code ***} in place of each
   * secret, also of one that goes on behind them.
   */
  String hide(String text, int length) {
    List<String> all = new ArrayList<>(forms);
    all.addAll(forms(others.get()));
    boolean[] hidden = new boolean[text.length()];
    View view = View.of(text);
    for (int level = 0; level < LEVELS; level++) {
      for (String form : all) {
        view.mark(form, hidden);
      }
      if (view.text.indexOf('%') < 0) {
        break;
      }
      view = view.decoded();
    }
    return without(text.substring(0, length), hidden);
  }

  private static String without(String text, boolean[] hidden) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!hidden[i]) {
        shown.append(text.charAt(i));
      } else if (i == 0 || !hidden[i - 1]) {
        shown.append(HIDDEN);
      }
    }
    return shown.toString();
  }

  /** What a text says once it is decoded, and where it says that. */
  private static final class View {
    private final String text;

    /** Where each character begins in the first text, and where that ends. */
    private final int[] starts;

    View(String text, int[] starts) {
      this.text = text;
      this.starts = starts;
    }

    static View of(String text) {
      int[] starts = new int[text.length() + 1];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = i;
      }
      return new View(text, starts);
    }

    void mark(String secret, boolean[] hidden) {
      for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
        for (int i = starts[at]; i < starts[at + secret.length()]; i++) {
          hidden[i] = true;
        }
      }
    }

    /** Returns this with its percent-encoded octets decoded; secrets are of ASCII. */
    View decoded() {
      StringBuilder decoded = new StringBuilder();
      int[] places = new int[starts.length];
      int at = 0;
      while (at < text.length()) {
        boolean encoded = isEncoded(at);
        places[decoded.length()] = starts[at];
        decoded.append(
            encoded ? (char) HexFormat.fromHexDigits(text, at + 1, at + 3) : text.charAt(at));
        at += encoded ? 3 : 1;
      }
      places[decoded.length()] = starts[at];
      return new View(decoded.toString(), places);
    }

    private boolean isEncoded(int at) {
      return text.charAt(at) == '%'
          && at + 2 < text.length()
          && HexFormat.isHexDigit(text.charAt(at + 1))
          && HexFormat.isHexDigit(text.charAt(at + 2));
    }
  }
}
