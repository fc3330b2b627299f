package io.github.authdex.generator.openapi;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its name whether a value is a credential. */
final class SecretWords {
  private static final Pattern SECRET =
      Pattern.compile(
          "authorization|cookie|credentials?|pin|otp|jwt|bearer|cvv2?|cvc|auth"
              + "|.*(?:passw(?:or)?d|pwd|passphrase|passcode|secret|token|signature|session|sessionid"
              + "|(?:api|access|secret|private|auth|account|subscription|license|encryption"
              + "|signing|master|client|app|x)key|keyid)");

  private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");

  private SecretWords() {}

  static boolean isSecret(String name) {
    String plain = SEPARATOR.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return SECRET.matcher(plain).matches();
  }
}
