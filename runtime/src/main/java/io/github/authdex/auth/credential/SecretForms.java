package io.github.authdex.auth.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms that a secret takes on its way, so that it is found in what is shown: percent-encoded
 * (once or more often), escaped in JSON or XML, in base64 together with other text.
 */
public final class SecretForms {
  /** Of shorter ones any text is full; they count only where they stand alone. */
  private static final int SHORT = 4;

  /** The names of what has a meaning in XML. */
  private static final Map<String, String> IN_XML =
      Map.of("&", "amp", "<", "lt", ">", "gt", "\"", "quot", "'", "apos");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{6,}");

  private SecretForms() {}

  /** Returns an expression for {@code secret}, character by character as it is or encoded. */
  public static String of(String secret) {
    StringBuilder expression = new StringBuilder();
    secret
        .codePoints()
        .forEach(point -> expression.append("(?:").append(character(point)).append(')'));
    return secret.length() < SHORT
        ? "(?<![A-Za-z0-9])" + expression + "(?![A-Za-z0-9])"
        : expression.toString();
  }

  private static String character(int point) {
    String text = Character.toString(point);
    StringBuilder forms = new StringBuilder(Pattern.quote(text));
    forms.append("|(?i:");
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      forms.append(String.format("%%(?:25)*%02x", octet));
    }
    forms.append('|');
    for (int i = 0; i < text.length(); i++) {
      forms.append(String.format("\\\\u%04x", (int) text.charAt(i)));
    }
    forms.append(')');
    if (text.equals(" ")) {
      forms.append("|\\+");
    }
    if ("\"\\/".contains(text)) {
      forms.append("|").append(Pattern.quote("\\" + text));
    }
    if (IN_XML.containsKey(text)) {
      forms.append("|&(?:").append(IN_XML.get(text)).append("|#").append(point).append(");");
    }
    return forms.toString();
  }

  /**
   * Returns {@code text} with {@code hidden} for each run of base64 (or base64url) in which one of
   * {@code secrets} stands, alone or among other text.
   */
  public static String withoutBase64(String text, List<String> secrets, String hidden) {
    return BASE64
        .matcher(text)
        .replaceAll(
            run -> Matcher.quoteReplacement(holdsOne(run.group(), secrets) ? hidden : run.group()));
  }

  private static boolean holdsOne(String run, List<String> secrets) {
    String plain = run.replace('-', '+').replace('_', '/');
    for (int skipped = 0; skipped < 4 && skipped < plain.length() - 1; skipped++) {
      String decoded = decoded(plain.substring(skipped));
      for (String secret : secrets) {
        if (secret.length() >= SHORT && decoded.contains(latin(secret))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the octets, each as one character. */
  private static String decoded(String base64) {
    String whole = base64.length() % 4 == 1 ? base64.substring(0, base64.length() - 1) : base64;
    return new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1);
  }

  private static String latin(String secret) {
    return new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
