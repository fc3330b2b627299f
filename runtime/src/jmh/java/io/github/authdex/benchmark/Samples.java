package io.github.authdex.benchmark;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** What all benchmarks sign: the same request, by throwaway credentials. */
final class Samples {
  static final URI SERVER = URI.create("https://api.example.com/");
  static final URI URL =
      URI.create("https://api.example.com/v1/things/42?limit=100&filter=name%20eq%20%27a%27");
  static final byte[] CONTENT =
      "{\"name\":\"value\",\"list\":[1,2,3]}".repeat(32).getBytes(StandardCharsets.UTF_8);

  private Samples() {}

  /** Returns a request with two headers and two parameters. */
  static Request get() {
    return Request.of("GET", URL)
        .withHeader("Accept", "application/json")
        .withHeader("X-Request-Id", "5f2b9a52");
  }

  /** Returns a request with a kilobyte of JSON. */
  static Request post() {
    return new Request("POST", URL, get().headers(), Body.of(CONTENT))
        .withHeader("Content-Type", "application/json");
  }

  /** Returns what signs by {@code scheme} with credentials from names and values in turn. */
  static Authentication authentication(AuthScheme scheme, String... namesAndValues) {
    return authentication(scheme, environment(), namesAndValues);
  }

  /** Returns the same in {@code environment}. */
  static Authentication authentication(
      AuthScheme scheme, AuthEnvironment environment, String... namesAndValues) {
    Map<String, Secret> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], Secret.of(namesAndValues[i + 1]));
    }
    return scheme.authenticate(Credentials.of(values), environment);
  }

  /** Returns an environment with the system's clock and nonces that cost next to nothing. */
  static AuthEnvironment environment() {
    AuthEnvironment usual = AuthEnvironment.of(SERVER);
    SplittableRandom random = new SplittableRandom(1);
    return new AuthEnvironment(
        usual.clock(),
        () -> Long.toHexString(random.nextLong() | Long.MIN_VALUE),
        usual.exchange(),
        usual.tokens(),
        usual.server(),
        usual.variables(),
        usual.endpoints());
  }

  static KeyPair keyPair(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (size > 0) {
        generator.initialize(size);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships RSA, EC and Ed25519.
    }
  }

  /** Returns the private key of {@code pair} in PKCS#8 PEM. */
  static String pem(KeyPair pair) {
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(pair.getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }
}
