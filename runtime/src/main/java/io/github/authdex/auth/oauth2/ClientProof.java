package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.Headers;
import io.github.authdex.auth.Secret;
import io.github.authdex.auth.UnsupportedSchemeException;
import io.github.authdex.auth.internal.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who the client is, and how it proves that at the token endpoint (RFC 6749 §2.3).
 *
 * @param method a client without a secret is a public one, whatever the API prefers
 * @param formEncoded whether id and secret are encoded before client_secret_basic
 * @param id the client identifier
 * @param secret the client secret
 * @param assertion a JWT made elsewhere that proves it instead (RFC 7523 §2.2)
 */
record ClientProof(
    ClientAuthentication method,
    boolean formEncoded,
    Optional<Secret> id,
    Optional<Secret> secret,
    Optional<Secret> assertion) {
  /** The credentials besides {@code clientId} that prove a client. */
  static final List<String> ROLES = List.of("clientSecret", "clientAssertion");

  private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  ClientProof {
    boolean provable = secret.isPresent() || isNamedByKey(method);
    method = provable && assertion.isEmpty() ? method : ClientAuthentication.NONE;
    if (isNamedByKey(method)) {
      throw new UnsupportedSchemeException("oauth2 with " + method.wireName());
    }
  }

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
          parameters.put("client_assertion", jwt);
        });
    if (method == ClientAuthentication.CLIENT_SECRET_POST) {
      secret.ifPresent(value -> parameters.put("client_secret", value));
    }
  }

  private String written(Secret part) {
    return formEncoded ? PercentEncoding.encodeForm(part.reveal()) : part.reveal();
  }

  private static boolean isNamedByKey(ClientAuthentication method) {
    return switch (method) {
      case CLIENT_SECRET_JWT, PRIVATE_KEY_JWT, TLS_CLIENT_AUTH -> true;
      case CLIENT_SECRET_BASIC, CLIENT_SECRET_POST, NONE -> false;
    };
  }
}
