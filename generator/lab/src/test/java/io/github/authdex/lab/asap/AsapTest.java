package io.github.authdex.lab.asap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Request;
import io.github.authdex.lab.SignedCalls;
import io.github.authdex.lab.key.JwtKey;
import io.github.authdex.lab.key.KeyType;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsapTest {
  private static final String WRONG = "Scheme \"auth\": the token is not right: ";
  private static final String[] ROLES = {"issuer", "keyId", "privateKey"};

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "PS384", "ES256", "ES512", "EdDSA"})
  void tokenOfEachAlgorithmPasses(String algorithm) throws Exception {
    try (SignedCalls calls = SignedCalls.of(new AsapScheme(algorithm, "acme-service"), ROLES)) {
      assertThat(calls.call(calls.post()).status()).isEqualTo(200);
      assertThat(calls.call(calls.get()).status()).isEqualTo(200);
      String issuer = calls.lab().credentials().require("issuer").reveal();
      assertThat(calls.lab().credentials().require("keyId").reveal()).isEqualTo(issuer + "/lab");
    }
  }

  @Test
  void flawsAreNamed() throws IOException {
    AsapScheme scheme = new AsapScheme("ES256", "acme-service");
    try (SignedCalls calls = SignedCalls.of(scheme, ROLES)) {
      assertThat(problem(calls, new AsapScheme("ES256", "another"), calls.lab().credentials()))
          .isEqualTo(WRONG + "its claim \"aud\" has another value");
      assertThat(problem(calls, scheme, with(calls, "issuer", "x", "keyId", "x/lab")))
          .isEqualTo(WRONG + "its kid is not the key's id");
      String theirs = JwtKey.pem(KeyType.P256.newPair(new SecureRandom()).getPrivate());
      assertThat(problem(calls, scheme, with(calls, "privateKey", theirs, "", "")))
          .isEqualTo(WRONG + "its signature is not the key's");
      assertThat(
              calls.problem(
                  SignedCalls.edited(
                      calls.signed(calls.get()), "Authorization", "\\.[^.]*$", ".AAAA")))
          .isEqualTo(WRONG + "its signature is not the key's");
      assertThat(calls.problem(calls.get().withHeader("Authorization", "Bearer x")))
          .isEqualTo(WRONG + "it is not a JWT, which has three parts between dots (RFC 7519 §3.1)");
    }
  }

  @Test
  void tokenWorksOnceAndForAMinute() throws IOException {
    try (SignedCalls calls = SignedCalls.of(new AsapScheme("ES256", "acme-service"), ROLES)) {
      Request signed = calls.signed(calls.get());
      assertThat(calls.problem(signed)).isEmpty();
      assertThat(calls.problem(signed))
          .isEqualTo(WRONG + "its jti came before; make a token for each request");
      Request late = calls.signed(calls.get());
      calls.wait(Duration.ofMinutes(1));
      assertThat(calls.problem(late)).isEqualTo(WRONG + "it has expired");
    }
  }

  private static String problem(SignedCalls calls, AuthScheme scheme, Credentials held)
      throws IOException {
    return calls.problem(
        scheme.authenticate(held, calls.lab().authEnvironment()).sign(calls.get()));
  }

  private static Credentials with(
      SignedCalls calls, String one, String first, String two, String second) {
    return name -> {
      if (name.equals(one)) {
        return Optional.of(Secret.of(first));
      }
      return name.equals(two)
          ? Optional.of(Secret.of(second))
          : calls.lab().credentials().find(name);
    };
  }
}
