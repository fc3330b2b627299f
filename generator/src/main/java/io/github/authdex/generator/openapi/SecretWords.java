package io.github.authdex.generator.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its name whether a value is a credential. Asked of every name beside an example. */
public final class SecretWords {
  private static final Set<String> WORDS =
      Set.of(
          "authorization",
          "cookie",
          "credential",
          "credentials",
          "pin",
          "otp",
          "jwt",
          "bearer",
          "cvv",
          "cvv2",
          "cvc",
          "auth");

  private static final List<String> ENDS =
      List.of(
          "passwd",
          "password",
          "pwd",
          "passphrase",
          "passcode",
          "secret",
          "token",
          "signature",
          "session",
          "sessionid",
          "keyid");

  /** Of these an {@code …key} is one. */
  private static final List<String> KEYS =
      List.of(
          "api",
          "access",
          "secret",
          "private",
          "auth",
          "account",
          "subscription",
          "license",
          "encryption",
          "signing",
          "master",
          "client",
          "app",
          "x");

  private SecretWords() {}

  /** Returns whether what is called {@code name} is a credential. */
  public static boolean isSecret(String name) {
    String plain = plain(name);
    if (plain.endsWith("key")) {
      return endsWithAny(plain.substring(0, plain.length() - 3), KEYS);
    }
    return WORDS.contains(plain) || endsWithAny(plain, ENDS);
  }

  private static boolean endsWithAny(String text, List<String> ends) {
    for (String end : ends) {
      if (text.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the letters and digits of ASCII in {@code name}, in lower case. */
  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
