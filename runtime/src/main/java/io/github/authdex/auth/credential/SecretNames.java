package io.github.authdex.auth.credential;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by their names which header fields, parameters and fields of content hold secrets. */
public final class SecretNames {
  private static final Pattern SECRET =
      Pattern.compile(
          "auth(?!or(?!i[sz]))|cookie|key(?!word|board|frame)|token|secret|passw|passphrase|pwd|session|credential"
              + "|signature|jwt|bearer|assertion|^sig$|^pass$|^pin$|^otp$|^code$|^sid$|^hmac$|^app_?id$");

  /** How a server asks for a credential, where one stands in a list, what tells requests apart. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "authenticate$|^authentication-info$|^access-control-|^:authority$|idempotency|^sec-"
              + "|(page|next|prev|previous|continuation|sync|sort|partition|public)[-_]?(token|key)$"
              + "|tokens$|token[-_]?(type|url|count|limit)|key[-_]?(type|name)$|signature[-_]?method");

  private SecretNames() {}

  /** Returns whether what {@code name} names is secret, as far as a name can tell. */
  public static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRET.matcher(lower).find() && !HARMLESS.matcher(lower).find();
  }
}
