package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.message.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who the client is, and how it proves that at the token endpoint (RFC 6749 §2.3).
 *
 * @param method the way by a secret; {@code NONE} where the proof is an assertion or the
 *     connection's certificate, and for a public client
 * @param formEncoded whether id and secret are encoded before client_secret_basic
 * @param id the client identifier
 * @param secret the client secret
 * @param assertion gives a JWT that proves it instead (RFC 7523 §2.2), another for each request
 */
record ClientProof(
    ClientAuthentication method,
    boolean formEncoded,
    Optional<Secret> id,
    Optional<Secret> secret,
    Optional<Supplier<Secret>> assertion) {
  private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** Returns the headers that prove it, none if the proof is in the body. */
  Headers headers() {
    if (method != ClientAuthentication.CLIENT_SECRET_BASIC) {
      return Headers.EMPTY;
    }
    byte[] pair =
        (written(id.orElseThrow()) + ":" + written(secret.orElseThrow()))
            .getBytes(StandardCharsets.UTF_8);
    return Headers.EMPTY.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** Adds to {@code parameters} what proves it in the body (RFC 6749 §2.3.1, §3.2.1). */
  void addTo(Map<String, Secret> parameters) {
    if (method != ClientAuthentication.CLIENT_SECRET_BASIC) {
      id.ifPresent(value -> parameters.put("client_id", value));
    }
    assertion.ifPresent(
        jwt -> {
          parameters.put("client_assertion_type", Secret.of(JWT_BEARER));
          parameters.put("client_assertion", jwt.get());
        });
    if (method == ClientAuthentication.CLIENT_SECRET_POST) {
      secret.ifPresent(value -> parameters.put("client_secret", value));
    }
  }

  private String written(Secret part) {
    return formEncoded ? PercentEncoding.encodeForm(part.reveal()) : part.reveal();
  }
}
