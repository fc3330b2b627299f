package io.github.authdex.auth.jwt;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Jws;
import io.github.authdex.auth.internal.crypto.Pem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the JWTs by which an OAuth client proves itself (RFC 7523 §2.2 and §3, OpenID Connect Core
 * §9): {@code client_secret_jwt} and {@code private_key_jwt}. Each is good for two minutes and
 * once. Threads may share it.
 */
public final class ClientAssertion {
  private static final int LIFE_SECONDS = 120;

  private final String clientId;
  private final Jws jws;
  private final Map<String, Object> header;
  private final AuthEnvironment environment;

  private ClientAssertion(
      String clientId, Jws jws, Map<String, Object> header, AuthEnvironment environment) {
    this.clientId = clientId;
    this.jws = jws;
    this.header = header;
    this.environment = environment;
  }

  /**
   * The key of a client.
   *
   * @param privateKey in PEM, or as a JWK (RFC 7517), whose alg then decides
   * @param passphrase of a key that is encrypted
   * @param keyId the kid of the header
   * @param certificate in PEM, of which the header then has x5t and x5t#S256 (RFC 7515 §4.1.7)
   */
  public record Key(
      Secret privateKey,
      Optional<Secret> passphrase,
      Optional<String> keyId,
      Optional<Secret> certificate) {}

  /**
   * Returns what signs with a client secret, by HS256.
   *
   * @throws IllegalArgumentException if the secret is shorter than 32 bytes (RFC 7518 §3.2)
   */
  public static ClientAssertion bySecret(
      String clientId, Secret secret, AuthEnvironment environment) {
    Jws jws = Jws.of("HS256", KeyEncoding.TEXT, secret);
    return new ClientAssertion(clientId, jws, header(jws), environment);
  }

  /**
   * Returns what signs with a client's private key: by RS256, ES256, ES384, ES512 or EdDSA, as the
   * key is.
   *
   * @throws IllegalArgumentException if key or certificate cannot be read; the message does not
   *     show them
   */
  public static ClientAssertion byKey(String clientId, Key key, AuthEnvironment environment) {
    Jws jws = Jws.ofPrivateKey(key.privateKey(), key.passphrase());
    Map<String, Object> header = header(jws);
    key.keyId().ifPresent(id -> header.put("kid", id));
    key.certificate()
        .ifPresent(
            pem -> {
              byte[] der = certificate(pem);
              header.put("x5t", thumbprint("SHA-1", der));
              header.put("x5t#S256", thumbprint("SHA-256", der));
            });
    return new ClientAssertion(clientId, jws, header, environment);
  }

  /**
   * Returns a new assertion.
   *
   * @param audience who takes it: the token endpoint, or the server's issuer identifier
   */
  public Secret make(String audience) {
    long now = environment.clock().instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", clientId);
    claims.put("sub", clientId);
    claims.put("aud", audience);
    claims.put("jti", environment.nonces().next());
    claims.put("iat", now);
    claims.put("exp", now + LIFE_SECONDS);
    return Secret.of(jws.compact(header, claims));
  }

  private static Map<String, Object> header(Jws jws) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("typ", "JWT");
    header.put("alg", jws.algorithm());
    return header;
  }

  private static byte[] certificate(Secret pem) {
    return Pem.read(pem.reveal()).stream()
        .filter(block -> block.label().equals("CERTIFICATE"))
        .findFirst()
        .map(Pem::content)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a certificate in PEM (RFC 7468), which begins with -----BEGIN"
                        + " CERTIFICATE-----, but found none"));
  }

  private static String thumbprint(String digest, byte[] der) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance(digest).digest(der));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships both.
    }
  }
}
