package io.github.authdex.auth.jwt;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Jws;
import io.github.authdex.auth.internal.json.JsonTemplate;
import io.github.authdex.auth.message.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes JWTs, each with its own time. Threads share it. */
final class JwtMaker {
  private final JwtScheme scheme;
  private final Jws jws;
  private final Optional<String> keyId;
  private final JwtContent content;
  private final AuthEnvironment environment;

  /**
   * Makes one.
   *
   * @param content what a JWT says besides the times, credentials filled in
   */
  JwtMaker(
      JwtScheme scheme,
      Jws jws,
      Optional<String> keyId,
      JwtContent content,
      AuthEnvironment environment) {
    this.scheme = scheme;
    this.jws = jws;
    this.keyId = keyId;
    this.content = content;
    this.environment = environment;
  }

  /** Returns a JWT that goes with {@code request} and is good from now on. */
  Secret make(Request request) {
    JwtWords words = words(request);
    return Secret.of(jws.compact(header(words), claims(words)));
  }

  JwtWords words(Request request) {
    long now = environment.clock().instant().getEpochSecond();
    return new JwtWords(request, now - scheme.backdateSeconds(), environment.nonces());
  }

  boolean dependsOnRequest() {
    return content.templates().anyMatch(JwtWords::dependOnRequest);
  }

  Map<String, Object> header(JwtWords words) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("typ", "JWT");
    header.put("alg", jws.algorithm());
    keyId.ifPresent(id -> header.put("kid", id));
    content.header().forEach((name, value) -> header.put(name, words.fill(value)));
    return header;
  }

  Map<String, Object> claims(JwtWords words) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iat", words.issuedSeconds());
    claims.put("exp", words.issuedSeconds() + scheme.lifetimeSeconds());
    content.texts().forEach((name, value) -> claims.put(name, words.fill(value)));
    content
        .others()
        .forEach((name, json) -> claims.put(name, JsonTemplate.fill(json, words::fill)));
    return claims;
  }
}
