package io.github.authdex.auth.jwt;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Jws;
import io.github.authdex.auth.internal.crypto.Pem;
import io.github.authdex.auth.internal.json.JsonTemplate;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the JWTs by which an OAuth client proves itself (RFC 7523 §2.2 and §3, OpenID Connect Core
 * §9): {@code client_secret_jwt} and {@code private_key_jwt}. Each is good once, and for two
 * minutes unless its form says otherwise. Threads may share it.
 */
public final class ClientAssertion {
  private static final String SCOPE = "scope";

  private final String clientId;
  private final Jws jws;
  private final Map<String, Object> header;
  private final AssertionForm form;
  private final JwtContent content;
  private final AuthEnvironment environment;

  private ClientAssertion(
      String clientId,
      Jws jws,
      Map<String, Object> header,
      AssertionForm form,
      AuthEnvironment environment) {
    this.clientId = clientId;
    this.jws = jws;
    this.header = header;
    this.form = form;
    this.content = form.content().filled(environment::expand);
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
    return bySecret(clientId, secret, AssertionForm.STANDARD, environment);
  }

  /**
   * Returns what signs with a client secret, by the first algorithm of {@code form}, else by HS256.
   *
   * @param form its templates are filled with the variables of {@code environment}
   * @throws IllegalArgumentException if the secret is too short (RFC 7518 §3.2)
   */
  public static ClientAssertion bySecret(
      String clientId, Secret secret, AssertionForm form, AuthEnvironment environment) {
    String algorithm = form.algorithms().stream().findFirst().orElse("HS256");
    Jws jws = Jws.of(algorithm, KeyEncoding.TEXT, secret);
    return new ClientAssertion(clientId, jws, header(jws), form, environment);
  }

  /**
   * Returns what signs with a client's private key: by RS256, ES256, ES384, ES512 or EdDSA, as the
   * key is.
   *
   * @throws IllegalArgumentException if key or certificate cannot be read; the message does not
   *     show them
   */
  public static ClientAssertion byKey(String clientId, Key key, AuthEnvironment environment) {
    return byKey(clientId, key, AssertionForm.STANDARD, environment);
  }

  /**
   * Returns what signs with a client's private key: by the first algorithm of {@code form} that the
   * key is for, or where it names none as the key is.
   *
   * @param form its templates are filled with the variables of {@code environment}
   * @throws IllegalArgumentException if key or certificate cannot be read, or the key is for none
   *     of the algorithms; the message does not show them
   */
  public static ClientAssertion byKey(
      String clientId, Key key, AssertionForm form, AuthEnvironment environment) {
    Jws jws = Jws.ofPrivateKey(key.privateKey(), key.passphrase(), form.algorithms());
    Map<String, Object> header = header(jws);
    key.keyId().ifPresent(id -> header.put("kid", id));
    key.certificate()
        .ifPresent(
            pem -> {
              byte[] der = certificate(pem);
              form.thumbprints().forEach(name -> header.put(name, thumbprint(name, der)));
            });
    return new ClientAssertion(clientId, jws, header, form, environment);
  }

  /**
   * Returns a new assertion.
   *
   * @param audience who takes it: the token endpoint, or the server's issuer identifier
   */
  public Secret make(String audience) {
    return make(URI.create(audience), List.of());
  }

  /**
   * Returns a new assertion for whom the form says, or else for {@code endpoint}.
   *
   * @param endpoint takes it
   * @param scopes what is asked for; they take the place of the form's claim of that name
   */
  public Secret make(URI endpoint, List<String> scopes) {
    long now = environment.clock().instant().getEpochSecond();
    JwtWords words = new JwtWords(Request.of("POST", endpoint), now, environment.nonces());
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", clientId);
    claims.put("sub", clientId);
    claims.put("aud", form.audience().map(environment::expand).orElse(endpoint.toString()));
    claims.put("jti", environment.nonces().next());
    claims.put("iat", now);
    claims.put("exp", now + form.lifetimeSeconds());
    content.texts().forEach((name, value) -> claims.put(name, words.fill(value)));
    content
        .others()
        .forEach((name, json) -> claims.put(name, JsonTemplate.fill(json, words::fill)));
    if (!scopes.isEmpty() && claims.containsKey(SCOPE)) {
      boolean list = claims.get(SCOPE) instanceof List;
      claims.put(SCOPE, list ? scopes : String.join(" ", scopes));
    }
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

  private static String thumbprint(String name, byte[] der) {
    String digest = name.equals("x5t") ? "SHA-1" : "SHA-256";
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance(digest).digest(der));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships both.
    }
  }
}
