package io.github.authdex.cli.call;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of the value of an Authorization field may be shown: one rule for all that is shown. */
public final class ProofText {
  /**
   * IANA's schemes, and what APIs call theirs: a first word that is none of these may be secret.
   */
  private static final Set<String> SCHEMES =
      Set.of(
          "apikey",
          "api-key",
          "aws",
          "aws4-ecdsa-p256-sha256",
          "aws4-hmac-sha256",
          "basic",
          "bearer",
          "bot",
          "client-id",
          "concealed",
          "deepl-auth-key",
          "digest",
          "discogs",
          "dpop",
          "eg1-hmac-sha256",
          "geniekey",
          "gnap",
          "googlelogin",
          "hawk",
          "hmac",
          "hoba",
          "jwt",
          "key",
          "klaviyo-api-key",
          "mac",
          "mutual",
          "negotiate",
          "ntlm",
          "oauth",
          "privatetoken",
          "rest",
          "scram-sha-1",
          "scram-sha-256",
          "sharedkey",
          "signature",
          "splunk",
          "ssws",
          "token",
          "vapid",
          "wsse",
          "zoho-oauthtoken",
          "x-api-key");

  /** Those whose parameters prove a key without holding it, so that they can be compared. */
  private static final Set<String> COMPARED =
      Set.of(
          "aws4-ecdsa-p256-sha256",
          "aws4-hmac-sha256",
          "digest",
          "eg1-hmac-sha256",
          "hawk",
          "oauth",
          "signature");

  private static final Pattern NAMES_ALONE =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9-]* +)?(?:<[A-Za-z0-9_-]+>|\\*\\*\\*)");

  private ProofText() {}

  /** Returns whether {@code value} begins with the name of a scheme and a space. */
  public static boolean isScheme(String value) {
    return SCHEMES.contains(scheme(value));
  }

  private static String scheme(String value) {
    int space = value.indexOf(' ');
    return space < 1 ? "" : value.substring(0, space).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns what may be shown of a value.
   *
   * @param value as it is sent
   * @param masked without the secrets that are known by their names
   * @param typed whether a person wrote it, so that nothing behind the scheme's name is known
   */
  static String shown(String value, String masked, boolean typed) {
    if (NAMES_ALONE.matcher(masked).matches() && !(typed && !isScheme(value))) {
      return masked;
    }
    if (!typed && COMPARED.contains(scheme(value))) {
      return masked;
    }
    return isScheme(value)
        ? value.substring(0, value.indexOf(' ')) + " " + SecretMask.HIDDEN
        : SecretMask.HIDDEN;
  }
}
