package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.NonceSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The number with which a client proves that it asked for a code (RFC 7636 §4.1). One counts for
 * one authorization request.
 *
 * @param secret 43 to 128 unreserved characters
 */
public record CodeVerifier(Secret secret) {
  /** The only way of challenging that is offered: {@code plain} would show the verifier. */
  public static final String METHOD = "S256";

  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  public CodeVerifier {
    if (!SYNTAX.matcher(secret.reveal()).matches()) {
      throw new IllegalArgumentException(
          "Expected a code verifier of 43 to 128 letters, digits, dots, hyphens, underscores and"
              + " tildes (RFC 7636 §4.1)");
    }
  }

  /** Returns the verifier that writes {@code octets}, 32 to 96 of them, as text. */
  public static CodeVerifier ofOctets(byte[] octets) {
    return new CodeVerifier(Secret.of(text(octets)));
  }

  /** Returns a new verifier of 256 bits. */
  public static CodeVerifier random(NonceSource nonces) {
    return ofOctets(HexFormat.of().parseHex(nonces.next() + nonces.next()));
  }

  /** Returns what goes into the authorization request (RFC 7636 §4.2). */
  public String challenge() {
    return text(Crypto.digest("SHA-256", secret.reveal().getBytes(StandardCharsets.US_ASCII)));
  }

  private static String text(byte[] octets) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }
}
