package io.github.authdex.auth.jwt;

import io.github.authdex.auth.Secret;
import io.github.authdex.auth.internal.Jws;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes JWTs, each with its own time. Threads share it. */
final class JwtMaker {
  private final Jws jws;
  private final Map<String, Object> header;
  private final Map<String, String> claims;
  private final int lifetimeSeconds;
  private final int backdateSeconds;
  private final Clock clock;

  JwtMaker(
      JwtScheme scheme, Jws jws, Optional<String> keyId, Map<String, String> claims, Clock clock) {
    this.jws = jws;
    this.header = new LinkedHashMap<>();
    header.put("typ", "JWT");
    header.put("alg", jws.algorithm());
    keyId.ifPresent(id -> header.put("kid", id));
    this.claims = claims;
    this.lifetimeSeconds = scheme.lifetimeSeconds();
    this.backdateSeconds = scheme.backdateSeconds();
    this.clock = clock;
  }

  /** Returns a JWT that is good from now on. */
  Secret make() {
    return Secret.of(jws.compact(header, claims()));
  }

  Map<String, Object> header() {
    return header;
  }

  Map<String, Object> claims() {
    long issued = clock.instant().getEpochSecond() - backdateSeconds;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("iat", issued);
    all.put("exp", issued + lifetimeSeconds);
    all.putAll(claims);
    return all;
  }
}
