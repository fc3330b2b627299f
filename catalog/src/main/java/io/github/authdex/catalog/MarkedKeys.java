package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Issued;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.KeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Throw-away credentials for a dry run, and answers with throw-away tokens. */
final class MarkedKeys {
  /** How a key may be written: a scheme takes the first that it can sign with. */
  static final List<UnaryOperator<String>> FORMS =
      List.of(
          name -> "marked-" + name,
          name -> Base64.getEncoder().encodeToString(wide(name)),
          name -> HexFormat.of().formatHex(wide(name)),
          name -> pem("Ed25519", 255),
          name -> pem("EC", 256),
          name -> rsa(),
          name -> rsaWithPublicHalf());

  private static final Set<String> KEYS = Set.of("key", "privateKey", "clientSecret");
  private static final Set<String> TOKENS = Set.of("accessToken", "refreshToken", "code");

  /** Keys that have signed nothing and never will outside of a dry run, by what they are. */
  private static final Map<String, String> PAIRS = new ConcurrentHashMap<>();

  /**
   * The first two primes below 2^1024: a key of two that everybody knows is no secret, and two that
   * nobody knows take a second to find.
   */
  private static final BigInteger P = BigInteger.TWO.pow(1024).subtract(BigInteger.valueOf(105));

  private static final BigInteger Q = BigInteger.TWO.pow(1024).subtract(BigInteger.valueOf(179));

  private MarkedKeys() {}

  /**
   * Returns a value for each credential that a call cannot do without.
   *
   * @param key writes the value of a key
   * @param renewed whether tokens are left out
   */
  static Credentials held(
      Entry entry, BoundScheme bound, UnaryOperator<String> key, boolean renewed) {
    return name -> {
      CredentialSpec spec = entry.credentials().get(name);
      if (spec == null || (isToken(bound, name) ? renewed : spec.optional())) {
        return Optional.empty();
      }
      return Optional.of(
          Secret.of(
              spec.parts().isEmpty()
                  ? value(bound, name, key)
                  : WholeCredential.of(spec.parts(), part -> value(bound, part, key))));
    };
  }

  private static String value(BoundScheme bound, String name, UnaryOperator<String> key) {
    if (isRole(bound, "keyId", name)) {
      return "marked-" + issuer(bound) + "/1"; // As ASAP writes it.
    }
    return KEYS.stream().anyMatch(role -> isRole(bound, role, name))
        ? key.apply(name)
        : "marked-" + name;
  }

  private static String issuer(BoundScheme bound) {
    return bound.credentials().getOrDefault("issuer", "issuer");
  }

  private static boolean isRole(BoundScheme bound, String role, String name) {
    return bound.credentials().getOrDefault(role, role).equals(name);
  }

  /** Returns whether a token could be held for {@code bound}, rather than asked for. */
  static boolean takesToken(Entry entry, BoundScheme bound) {
    return entry.credentials().keySet().stream().anyMatch(name -> isToken(bound, name));
  }

  private static boolean isToken(BoundScheme bound, String name) {
    return TOKENS.stream().anyMatch(role -> isRole(bound, role, name));
  }

  /**
   * Returns what an endpoint of {@code scheme} answers: a value wherever the scheme looks.
   *
   * @param number which of its requests this is the answer to, from 1 on
   */
  static Response answer(AuthScheme scheme, URI uri, int number) {
    List<Issued> answers = scheme.answers();
    Issued places = answers.get(Math.min(number, answers.size()) - 1);
    Headers headers = Headers.EMPTY.with("Set-Cookie", "marked=1; Path=/");
    for (String header : places.headers()) {
      headers = headers.with(header, "marked-" + header);
    }
    Set<String> pointers = new LinkedHashSet<>(places.further());
    places
        .tokenField()
        .or(() -> places.xml() ? Optional.empty() : Optional.of("/access_token")) // One root.
        .ifPresent(pointers::add);
    return new Response(
        new ResponseHead(uri, 200, headers), Body.of(content(pointers, places.xml())));
  }

  private static String content(Set<String> pointers, boolean xml) {
    if (pointers.remove("")) {
      return "marked-token";
    }
    Map<String, String> texts = new LinkedHashMap<>();
    pointers.forEach(pointer -> texts.put(pointer, "marked-token"));
    return xml ? PointerTree.xml(texts) : PointerTree.json(texts);
  }

  private static byte[] wide(String name) {
    return ("marked-" + name + "-".repeat(64)).substring(0, 64).getBytes(StandardCharsets.UTF_8);
  }

  private static String pem(String algorithm, int size) {
    return PAIRS.computeIfAbsent(
        algorithm,
        one -> {
          try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(one);
            generator.initialize(size);
            return pem(generator.generateKeyPair().getPrivate());
          } catch (GeneralSecurityException e) {
            throw new AssertionError(e); // Every JDK ships them.
          }
        });
  }

  /**
   * A small private exponent makes a signature in less than a tenth of the time; who gave it away
   * has nothing to lose.
   */
  private static String rsa() {
    return rsa("RSA", () -> new RSAPrivateKeySpec(P.multiply(Q), RSAKeyGenParameterSpec.F4));
  }

  /** For schemes that tell which key signed. */
  private static String rsaWithPublicHalf() {
    return rsa("RSA with its public half", MarkedKeys::wholeSpec);
  }

  private static KeySpec wholeSpec() {
    BigInteger p1 = P.subtract(BigInteger.ONE);
    BigInteger q1 = Q.subtract(BigInteger.ONE);
    BigInteger e = RSAKeyGenParameterSpec.F4;
    BigInteger d = e.modInverse(p1.multiply(q1));
    return new RSAPrivateCrtKeySpec(
        P.multiply(Q), e, d, P, Q, d.mod(p1), d.mod(q1), Q.modInverse(P));
  }

  private static String rsa(String name, Supplier<KeySpec> spec) {
    return PAIRS.computeIfAbsent(
        name,
        one -> {
          try {
            return pem(KeyFactory.getInstance("RSA").generatePrivate(spec.get()));
          } catch (GeneralSecurityException e) {
            throw new AssertionError(e); // Every JDK ships it.
          }
        });
  }

  private static String pem(PrivateKey key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }
}
